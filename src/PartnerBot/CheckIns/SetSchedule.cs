using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Changes when a partnership's check-ins come.</summary>
internal sealed class SetSchedule(
    PartnerBotDb db, PlanCheckIns plan, PrepareRounds prepare, IOptions<CheckInOptions> options, IHostEnvironment environment, TimeProvider time)
{
    /// <summary>Changes the schedule of a partnership whose broker the caller has made sure of.</summary>
    public async Task<SetScheduleOutcome> SetAsync(Partnership partnership, ScheduleWish wish, CancellationToken cancellationToken)
    {
        var schedule = await db.CheckInSchedules.SingleAsync(found => found.PartnershipId == partnership.Id, cancellationToken);
        var outcome = wish switch
        {
            ScheduleWish.Weekly weekly => await ChangeAsync(schedule, partnership, weekly, cancellationToken),
            ScheduleWish.InSeconds seconds => Repeat(schedule, seconds.Seconds),
            _ => SetScheduleOutcome.NotOffered,
        };
        if (outcome != SetScheduleOutcome.Saved)
            return outcome;

        await db.SaveChangesAsync(cancellationToken);
        await plan.PlanAsync(schedule, partnership, cancellationToken);
        await prepare.OfAsync(partnership.Id, cancellationToken);

        return outcome;
    }

    private async Task<SetScheduleOutcome> ChangeAsync(
        CheckInSchedule schedule, Partnership partnership, ScheduleWish.Weekly wish, CancellationToken cancellationToken)
    {
        var weeks = wish.Weeks ?? schedule.Weeks;
        if (!CheckInSchedule.Cadences.Contains(weeks))
            return SetScheduleOutcome.NotOffered;

        var zone = partnership.ScheduleZone();
        var checkIns = db.CheckIns;
        var rounds = db.Cycles.Where(cycle => cycle.PartnershipId == partnership.Id && cycle.Kind != CycleKind.Between);
        // A round of which nobody has heard yet moves with the wish; one in which somebody was asked stays as it is.
        await rounds
            .Where(cycle => cycle.PartnersAskedAt == null && !checkIns.Any(checkIn => checkIn.CycleId == cycle.Id))
            .ExecuteDeleteAsync(cancellationToken);
        var last = await rounds.MaxAsync(cycle => (DateTimeOffset?)cycle.ScheduledAt, cancellationToken);
        schedule.Change(weeks, wish.Weekday ?? schedule.Weekday, wish.At ?? schedule.At, time.GetUtcNow().DayIn(zone), last?.DayIn(zone));

        return SetScheduleOutcome.Saved;
    }

    private SetScheduleOutcome Repeat(CheckInSchedule schedule, int seconds)
    {
        if (!environment.IsDevelopment() || seconds < options.Value.ShortestInterval.TotalSeconds || seconds > TimeSpan.FromDays(1).TotalSeconds)
            return SetScheduleOutcome.NotOffered;

        schedule.RepeatEvery(TimeSpan.FromSeconds(seconds));

        return SetScheduleOutcome.Saved;
    }
}

internal enum SetScheduleOutcome
{
    Saved,

    /// <summary>Not among the values offered; nothing was changed.</summary>
    NotOffered,
}
