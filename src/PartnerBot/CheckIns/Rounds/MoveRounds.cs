using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Brings the rounds of a partnership in line with another rhythm. What is shown before it is saved is made by the same steps.</summary>
internal sealed class MoveRounds(PartnerBotDb db, PlanCheckIns plan, PrepareRounds prepare, TimeProvider time)
{
    /// <summary>Changes a schedule that is not saved, as it would be.</summary>
    /// <returns>The prepared rounds that would be taken back.</returns>
    public async Task<IReadOnlyList<CycleId>> ForeseeAsync(CheckInSchedule schedule, Partnership partnership, CheckInSettings wanted, CancellationToken cancellationToken)
    {
        List<CycleId> unheard = [.. (await UnheardAsync(partnership.Id, cancellationToken)).Where(one => one.Queued == one.Cards.Count).Select(one => one.Cycle)];
        await ChangeAsync(schedule, partnership, wanted, unheard, cancellationToken);

        return unheard;
    }

    /// <summary>Takes back the rounds of which nobody has heard, and changes the schedule. It is the caller's to save.</summary>
    public async Task ChangeAsync(CheckInSchedule schedule, Partnership partnership, CheckInSettings wanted, CancellationToken cancellationToken)
    {
        await TakeBackUnheardAsync(partnership.Id, cancellationToken);
        await ChangeAsync(schedule, partnership, wanted, [], cancellationToken);
    }

    /// <summary>Plans what is saved, and prepares what is near.</summary>
    public async Task PlanAsync(CheckInSchedule schedule, Partnership partnership, CancellationToken cancellationToken)
    {
        await plan.PlanAsync(schedule, partnership, cancellationToken);
        await prepare.OfAsync(partnership.Id, cancellationToken);
    }

    private async Task ChangeAsync(
        CheckInSchedule schedule, Partnership partnership, CheckInSettings wanted, IReadOnlyCollection<CycleId> without, CancellationToken cancellationToken)
    {
        var zone = partnership.ScheduleZone();
        var last = await db.Cycles
            .Where(cycle => cycle.PartnershipId == partnership.Id && cycle.Kind != CycleKind.Between && !without.Contains(cycle.Id))
            .MaxAsync(cycle => (DateTimeOffset?)cycle.ScheduledAt, cancellationToken);
        schedule.Change(wanted.Weeks, wanted.Weekday, wanted.At, time.GetUtcNow().DayIn(zone), last?.DayIn(zone));
    }

    /// <summary>A prepared round of which nobody has heard yet moves with the wish; one in which somebody has the card stays as it is.</summary>
    private async Task TakeBackUnheardAsync(PartnershipId partnership, CancellationToken cancellationToken)
    {
        foreach (var (cycle, cards, _) in await UnheardAsync(partnership, cancellationToken))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (await db.Deliveries.Where(delivery => cards.Contains(delivery.Occasion) && delivery.State == DeliveryState.Queued).ExecuteDeleteAsync(cancellationToken) < cards.Count)
                continue;

            await db.Cycles.Where(found => found.Id == cycle).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    /// <summary>The rounds that are prepared, the cards made for them, and how many of these still wait.</summary>
    private async Task<List<(CycleId Cycle, List<string> Cards, int Queued)>> UnheardAsync(PartnershipId partnership, CancellationToken cancellationToken)
    {
        var prepared = await db.Cycles
            .AsNoTracking()
            .Where(cycle => cycle.PartnershipId == partnership && cycle.PartnersAskedAt == null && cycle.ClosedAt == null)
            .Select(cycle => cycle.Id)
            .ToListAsync(cancellationToken);
        var found = new List<(CycleId, List<string>, int)>();
        foreach (var cycle in prepared)
        {
            var people = await db.CheckIns.Where(checkIn => checkIn.CycleId == cycle).Select(checkIn => checkIn.PersonId).ToListAsync(cancellationToken);
            var cards = people.ConvertAll(person => CheckInOccasions.Card(cycle, person));
            found.Add((cycle, cards, await db.Deliveries.CountAsync(delivery => cards.Contains(delivery.Occasion) && delivery.State == DeliveryState.Queued, cancellationToken)));
        }

        return found;
    }
}
