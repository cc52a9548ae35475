using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Deliveries;

/// <summary>Sends what is due: takes a handful in hand, posts them side by side, and writes down what became of each.</summary>
/// <remarks>
/// A handful is as many as may be under way at once. Each is marked as being sent before it is sent, so that after a crash it is
/// known which may have arrived; those are not repeated, for a second copy of a personal question is worse than none.
/// </remarks>
internal sealed partial class SendDue(
    PartnerBotDb db, PostDelivery post, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<SendDue> logger)
{
    /// <summary>Sends one handful.</summary>
    /// <returns>How many were in hand; none when nothing is due.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var inHand = await ClaimAsync(cancellationToken);
        if (inHand.Count == 0)
            return 0;

        var refusals = await RefusalsAsync(inHand);
        var outcomes = await Task.WhenAll(
            inHand.Zip(refusals, (item, refusal) => refusal is null ? post.RunAsync(item.Delivery, item.Person) : Task.FromResult(refusal)));
        foreach (var ((delivery, person), outcome) in inHand.Zip(outcomes))
        {
            outcome.Note(delivery, person, options.Value.MaxAttempts, time.GetUtcNow());
        }

        // Not the caller's token: what was posted must be written down, also when the host is about to stop.
        await db.SaveChangesAsync(CancellationToken.None);
        db.ChangeTracker.Clear();

        return inHand.Count;
    }

    /// <summary>Gives up what a sender had in hand when it died: it may have arrived, and is not repeated.</summary>
    public async Task SettleAbandonedAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var abandoned = await db.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Sending && delivery.ClaimedUntil < now)
            .ExecuteUpdateAsync(
                rows => rows
                    .SetProperty(row => row.State, DeliveryState.Unknown)
                    .SetProperty(row => row.Reason, "SenderDied")
                    .SetProperty(row => row.Message, "")
                    .SetProperty(row => row.SettledAt, now)
                    .SetProperty(row => row.ClaimedBy, (Guid?)null)
                    .SetProperty(row => row.ClaimedUntil, (DateTimeOffset?)null),
                cancellationToken);
        if (abandoned > 0)
            Log.Abandoned(logger, abandoned);
    }

    private async Task<List<(Delivery Delivery, Person Person)>> ClaimAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var due = await db.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Queued && delivery.DueAt <= now)
            .OrderBy(delivery => delivery.DueAt)
            .Select(delivery => delivery.Id)
            .Take(options.Value.Parallel)
            .ToListAsync(cancellationToken);
        if (due.Count == 0)
            return [];

        // Another sender may have seen the same rows: who marks a row first has it.
        var (sender, until) = (Guid.CreateVersion7(now), now + options.Value.Claim);
        await db.Deliveries
            .Where(delivery => due.Contains(delivery.Id) && delivery.State == DeliveryState.Queued)
            .ExecuteUpdateAsync(
                rows => rows
                    .SetProperty(row => row.State, DeliveryState.Sending)
                    .SetProperty(row => row.ClaimedBy, sender)
                    .SetProperty(row => row.ClaimedUntil, until),
                cancellationToken);

        var inHand = await db.Deliveries
            .Where(delivery => delivery.ClaimedBy == sender)
            .Join(db.People, delivery => delivery.PersonId, person => person.Id, (delivery, person) => new { delivery, person })
            .ToListAsync(cancellationToken);

        return [.. inHand.Select(pair => (pair.delivery, pair.person))];
    }

    /// <summary>Decides one after the other, so that two questions to the same person in one handful know of each other.</summary>
    private async Task<List<DeliveryOutcome?>> RefusalsAsync(List<(Delivery Delivery, Person Person)> inHand)
    {
        var now = time.GetUtcNow();
        var asked = await AskedAsync(inHand, now - MaySend.LookBack);
        var refusals = new List<DeliveryOutcome?>();
        foreach (var (delivery, person) in inHand)
        {
            refusals.Add(MaySend.Refuses(delivery, person, asked.Where(one => one.Person == person.Id).Select(one => one.At), options.Value.AsksPerWeek, now));
            if (refusals[^1] is null && delivery.Kind == DeliveryKind.Ask)
                asked.Add((person.Id, now));
        }

        return refusals;
    }

    /// <summary>Whom of those in hand the bot asked something since then, and when. What may have arrived counts.</summary>
    private async Task<List<(PersonId Person, DateTimeOffset At)>> AskedAsync(List<(Delivery Delivery, Person Person)> inHand, DateTimeOffset since)
    {
        var people = inHand.Where(item => item.Delivery.Kind == DeliveryKind.Ask).Select(item => item.Person.Id).Distinct().ToList();
        if (people.Count == 0)
            return [];

        var asked = await db.Deliveries
            .Where(delivery => people.Contains(delivery.PersonId) && delivery.Kind == DeliveryKind.Ask && delivery.SettledAt > since)
            .Where(delivery => delivery.State == DeliveryState.Sent || delivery.State == DeliveryState.Unknown)
            .Select(delivery => new { delivery.PersonId, delivery.SettledAt })
            // Not the caller's token: what is in hand is put down again, also when the host is about to stop.
            .ToListAsync(CancellationToken.None);

        return [.. asked.Select(one => (one.PersonId, one.SettledAt!.Value))];
    }

    private static partial class Log
    {
        [LoggerMessage(1003, LogLevel.Warning, "{Count} deliveries were in hand when their sender died; they may have arrived and are not repeated")]
        public static partial void Abandoned(ILogger logger, int count);
    }
}
