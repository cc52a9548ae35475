using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Schedules;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>
/// Stops the check-ins of a partnership that has ended: no further round, no question or reminder that still waits. What people have answered in an
/// open round is counted and shown as at any other end of a round; of a round that nobody has answered nothing is said after a good-bye.
/// </summary>
internal sealed class StopCheckIns(PartnerBotDb db, JobPlanner planner, CloseCycle close, TimeProvider time) : IPartnershipEnded
{
    public async Task EndedAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        await planner.RemoveAsync<TrialCycleJob>(TrialCycleJob.Of(partnership.Id).Key, cancellationToken);
        var asked = await (
            from cycle in db.Cycles
            join checkIn in db.CheckIns on cycle.Id equals checkIn.CycleId
            where cycle.PartnershipId == partnership.Id && cycle.ClosedAt == null
            select new { checkIn.CycleId, checkIn.PersonId }).ToListAsync(cancellationToken);
        List<string> occasions =
            [.. asked.SelectMany(one => new[] { CheckInOccasions.Card(one.CycleId, one.PersonId), CheckInOccasions.Reminder(one.CycleId, one.PersonId) })];
        await db.ExpireWaitingAsync(delivery => occasions.Contains(delivery.Occasion), time.GetUtcNow(), cancellationToken);
        await db.Cycles
            .Where(cycle => cycle.PartnershipId == partnership.Id && cycle.ClosedAt == null)
            .Where(cycle => !db.Set<CheckIn>().Any(checkIn => checkIn.CycleId == cycle.Id && checkIn.AnsweredAt != null))
            .ExecuteDeleteAsync(cancellationToken);
        await close.CloseAllAsync(partnership.Id, cancellationToken);
    }
}
