using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Deliveries;

/// <summary>Looks once more at what is in hand: what is known now of those it goes to decides, not what was known when it was queued.</summary>
internal sealed class LookAgain(IDbContextFactory<PartnerBotDb> databases, IOptions<DeliveryOptions> options, TimeProvider time)
{
    /// <summary>Decides one after the other, so that two questions to the same person know of each other.</summary>
    /// <returns>For each message what stands against it; <see langword="null"/> when it may be sent.</returns>
    public async Task<List<DeliveryOutcome?>> RunAsync(IReadOnlyList<InHand> inHand, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var asked = await AskedAsync(inHand, now, cancellationToken);
        var refusals = new List<DeliveryOutcome?>();
        foreach (var (delivery, person) in inHand)
        {
            refusals.Add(MaySend.Refuses(delivery, person, asked.Where(one => one.Person == person.Id).Select(one => one.At), options.Value.AsksPerWeek, now));
            if (refusals[^1] is null && delivery.Kind == DeliveryKind.Ask)
                asked.Add((person.Id, now));
        }

        return refusals;
    }

    /// <summary>Whom of those in hand the bot asked something, and when. What may have arrived counts, and so does what is under way.</summary>
    private async Task<List<(PersonId Person, DateTimeOffset At)>> AskedAsync(IReadOnlyList<InHand> inHand, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var asks = inHand.Where(item => item.Delivery.Kind == DeliveryKind.Ask).ToList();
        if (asks.Count == 0)
            return [];

        var people = asks.Select(item => item.Person.Id).Distinct().ToList();
        var mine = asks[0].Delivery.ClaimedBy;
        var since = now - MaySend.LookBack;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var asked = await db.Deliveries
            .Where(delivery => people.Contains(delivery.PersonId) && delivery.Kind == DeliveryKind.Ask)
            .Where(delivery => delivery.SettledAt == null
                ? delivery.ClaimedUntil > now && delivery.ClaimedBy != mine
                : delivery.SettledAt > since && (delivery.State == DeliveryState.Sent || delivery.State == DeliveryState.Unknown))
            .Select(delivery => new { delivery.PersonId, delivery.SettledAt })
            .ToListAsync(cancellationToken);

        return [.. asked.Select(one => (one.PersonId, one.SettledAt ?? now))];
    }
}
