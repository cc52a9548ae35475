using PartnerBot.Partnerships;
using PartnerBot.Schedules;

namespace PartnerBot.CheckIns;

/// <summary>Brings a partnership's wish to the scheduler.</summary>
internal sealed class PlanCheckIns(JobPlanner planner, TimeProvider time)
{
    /// <summary>Plans the check-ins from now on; what was planned before is replaced.</summary>
    public Task PlanAsync(CheckInSchedule schedule, Partnership partnership, CancellationToken cancellationToken) => schedule.Interval is { } interval
        ? planner.PlanIntervalAsync<OpenCycleJob>(OpenCycleJob.Of(partnership.Id), interval, cancellationToken)
        : planner.PlanAsync<OpenCycleJob>(OpenCycleJob.Of(partnership.Id), schedule.Recurrence(partnership.ScheduleZone()), cancellationToken);

    /// <summary>Plans what is missing or outdated, as after a crash between the wish and its plan.</summary>
    /// <returns>Whether there was something to mend.</returns>
    public async Task<bool> MendAsync(CheckInSchedule schedule, Partnership partnership, CancellationToken cancellationToken)
    {
        if (IsRight(schedule, partnership.ScheduleZone(), await NextAsync(partnership.Id, cancellationToken), time.GetUtcNow()))
            return false;

        await PlanAsync(schedule, partnership, cancellationToken);

        return true;
    }

    /// <summary>When the next round opens by schedule; <see langword="null"/> when nothing is planned.</summary>
    public Task<DateTimeOffset?> NextAsync(PartnershipId partnership, CancellationToken cancellationToken) =>
        planner.NextAsync<OpenCycleJob>(OpenCycleJob.Of(partnership).Key, cancellationToken);

    /// <summary>Whether what is planned is what is wished. What is overdue is right: it was missed and runs in a moment.</summary>
    internal static bool IsRight(CheckInSchedule schedule, TimeZoneInfo zone, DateTimeOffset? planned, DateTimeOffset now) => planned switch
    {
        null => false,
        { } next when next <= now => true,
        { } next when schedule.Interval is { } interval => next <= now + interval,
        { } next => next == schedule.Recurrence(zone).After(now).First(),
    };
}
