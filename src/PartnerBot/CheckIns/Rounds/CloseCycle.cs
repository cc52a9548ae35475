using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>Closes a round: counts under the threshold, freezes the summary, and queues the same card to everybody. Closing again changes nothing.</summary>
internal sealed partial class CloseCycle(PartnerBotDb db, Openings openings, ReadTrend trend, Wordings wordings, TimeProvider time, ILogger<CloseCycle> logger)
{
    /// <summary>Closes every round whose time is up.</summary>
    public async Task CloseAllDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await CloseAsync(db.Cycles.Where(cycle => cycle.ClosesAt <= now), cancellationToken);
    }

    /// <summary>Closes what is open in a partnership.</summary>
    public Task CloseAllAsync(PartnershipId partnershipId, CancellationToken cancellationToken) =>
        CloseAsync(db.Cycles.Where(cycle => cycle.PartnershipId == partnershipId), cancellationToken);

    /// <summary>Closes the counted rounds of a partnership that are open when another one begins.</summary>
    public Task CloseBeforeAsync(Cycle next, CancellationToken cancellationToken) => CloseAsync(
        db.Cycles.Where(cycle => cycle.PartnershipId == next.PartnershipId && cycle.Id != next.Id && cycle.Kind != CycleKind.Between && cycle.PartnersAskedAt != null),
        cancellationToken);

    private async Task CloseAsync(IQueryable<Cycle> cycles, CancellationToken cancellationToken)
    {
        var open = await cycles.Where(cycle => cycle.ClosedAt == null).OrderBy(cycle => cycle.Number).Select(cycle => cycle.Id).ToListAsync(cancellationToken);
        foreach (var cycle in open)
        {
            await CloseAsync(cycle, cancellationToken);
        }
    }

    /// <summary>Closes a round.</summary>
    /// <returns>Whether it was open.</returns>
    public async Task<bool> CloseAsync(CycleId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Takes the row before the answers are read: whoever is about to answer is either counted or finds the round closed.
        var closed = await db.Cycles
            .Where(cycle => cycle.Id == id && cycle.ClosedAt == null)
            .ExecuteUpdateAsync(cycle => cycle.SetProperty(c => c.ClosedAt, now), cancellationToken);
        if (closed == 0)
            return false;

        await StopAskingAsync(id, now, cancellationToken);
        if (await db.Cycles.AsNoTracking().SingleAsync(cycle => cycle.Id == id, cancellationToken) is { IsCounted: true, PartnersAskedAt: not null })
            await PublishAsync(id, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        db.ChangeTracker.Clear();

        return true;
    }

    /// <summary>What still waits to ask in it would lead to a card that takes no answer. Named one by one: outboxes are long, and only whole names are indexed.</summary>
    private async Task StopAskingAsync(CycleId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var asked = await db.CheckIns.Where(checkIn => checkIn.CycleId == id).Select(checkIn => checkIn.PersonId).ToListAsync(cancellationToken);
        List<string> questions = [.. asked.SelectMany(person => new[] { CheckInOccasions.Card(id, person), CheckInOccasions.Reminder(id, person) })];
        await db.ExpireWaitingAsync(delivery => questions.Contains(delivery.Occasion), now, cancellationToken);
    }

    private async Task PublishAsync(CycleId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var cycle = await db.Cycles.SingleAsync(found => found.Id == id, cancellationToken);
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(found => found.Id == cycle.PartnershipId, cancellationToken);
        var checkIns = await db.CheckIns
            .AsNoTracking()
            .Where(checkIn => checkIn.CycleId == id && checkIn.AnsweredAt != null)
            .ToListAsync(cancellationToken);
        var fewest = await db.CheckInSchedules.Where(schedule => schedule.PartnershipId == partnership.Id).Select(schedule => schedule.FewestAnswers).FirstOrDefaultAsync(cancellationToken);
        var published = Threshold.Publish([.. checkIns.Select(checkIn => checkIn.Counted()).OfType<CountedAnswer>()], fewest);

        cycle.Freeze(JsonSerializer.Serialize(published, ThresholdJson.Default.PublishedAnswers));
        await db.SaveChangesAsync(cancellationToken);
        var hasTrend = (await trend.OfAsync(partnership, cancellationToken)).Count > 0;
        foreach (var member in (await db.MembersOfAsync(partnership.Id, cancellationToken)).Where(member => member.May(Thing.Totals)))
        {
            var words = wordings.For(member.Person.Language);
            var message = CardMessage.Of(
                SummaryCard.Of(words, partnership.Name, cycle.Number, published, hasTrend),
                words.Plain("checkins.summary.notification", ("partnership", partnership.Name)));
            db.Deliveries.Add(Delivery.To(member.Person, CheckInOccasions.Summary(id, member.Person.Id), message, now));
        }

        await db.SaveChangesAsync(cancellationToken);
        await openings.BringToTheRestAsync(cycle, partnership, cancellationToken);
        Log.Closed(logger, cycle.Number, partnership.Id.Value);
    }

    private static partial class Log
    {
        // Not how many answered: the log must not tell what the card does not.
        [LoggerMessage(1110, LogLevel.Information, "Round {Number} of partnership {Partnership} was closed")]
        public static partial void Closed(ILogger logger, int number, Guid partnership);
    }
}
