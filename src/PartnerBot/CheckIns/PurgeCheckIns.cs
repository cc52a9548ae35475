using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>
/// Raw check-ins that have been kept long enough, and the words in which somebody asked for an extra round. Of each person's last one in a partnership only the answer goes: what the next card may be
/// filled with at the most is remembered, or it would be offered wider than they had chosen.
/// </summary>
internal sealed class PurgeCheckIns(PartnerBotDb db, IOptions<RetentionOptions> options, TimeProvider time) : IPurge
{
    private const int Batch = 200;

    public string What => "raw check-ins";

    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        // A time of their own have few partnerships, and few different ones.
        var own = await db.CheckInSchedules.Where(schedule => schedule.KeepDays != null).Select(schedule => schedule.KeepDays).Distinct().ToListAsync(cancellationToken);
        var purged = 0;
        foreach (var days in own.Prepend(null))
        {
            purged += await PurgeAsync(days, time.GetUtcNow() - (days is { } settled ? TimeSpan.FromDays(settled) : options.Value.CheckIns), cancellationToken);
        }

        return purged;
    }

    /// <summary>Purges in the partnerships that settled on so many days, or, for <see langword="null"/>, on none.</summary>
    private async Task<int> PurgeAsync(int? days, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var deleted = await Old(days, before)
            .Where(own => db.Set<CheckIn>().Any(later => later.PersonId == own.PersonId
                && later.AskedAt > own.AskedAt
                && db.Set<Cycle>().Any(cycle => cycle.Id == later.CycleId
                    && db.Set<Cycle>().Any(same => same.Id == own.CycleId && same.PartnershipId == cycle.PartnershipId))))
            .OrderBy(own => own.AskedAt)
            .DeleteInBatchesAsync(cancellationToken);

        var closed = Closed(days);
        var words = await db.Set<Happening>()
            .Where(happening => closed.Any(cycle => cycle.Id == happening.CycleId && cycle.ClosedAt < before))
            .OrderBy(happening => happening.CycleId)
            .DeleteInBatchesAsync(cancellationToken);

        return deleted + words + await ForgetAnswersAsync(days, before, cancellationToken);
    }

    private async Task<int> ForgetAnswersAsync(int? days, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var forgotten = 0;
        while (true)
        {
            var answers = await Old(days, before).Where(own => own.AnsweredAt != null).OrderBy(own => own.AskedAt).Take(Batch).ToListAsync(cancellationToken);
            if (answers.Count == 0)
                return forgotten;

            foreach (var answer in answers)
            {
                answer.ForgetButForTheNextOffer();
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            forgotten += answers.Count;
        }
    }

    /// <summary>Asked before then, in rounds that are counted.</summary>
    private IQueryable<CheckIn> Old(int? days, DateTimeOffset before)
    {
        var closed = Closed(days);

        return db.CheckIns.Where(own => own.AskedAt < before && closed.Any(cycle => cycle.Id == own.CycleId));
    }

    private IQueryable<Cycle> Closed(int? days) => db.Cycles.Where(cycle => cycle.ClosedAt != null && (days == null
        ? !db.Set<CheckInSchedule>().Any(schedule => schedule.PartnershipId == cycle.PartnershipId && schedule.KeepDays != null)
        : db.Set<CheckInSchedule>().Any(schedule => schedule.PartnershipId == cycle.PartnershipId && schedule.KeepDays == days)));
}
