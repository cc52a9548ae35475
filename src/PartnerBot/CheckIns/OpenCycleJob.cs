using PartnerBot.Partnerships;
using PartnerBot.Schedules;
using Quartz;

namespace PartnerBot.CheckIns;

/// <summary>Opens a round when the schedule says so. A firing that fails is tried again; the instant of the schedule keeps it from opening twice.</summary>
[RetryPolicy("00:00:10", "00:01:00", "00:10:00")]
internal sealed class OpenCycleJob(OpenCycle open, JobPlanner planner, TimeProvider time) : IJob
{
    public static JobSubject Of(PartnershipId partnership) => new(partnership.Value.ToString());

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var partnership = new PartnershipId(Guid.Parse(JobSubject.Of(context).Key));

        // The host may have died between the end of the partnership and the end of its schedule.
        if (await open.OnScheduleAsync(partnership, context.ScheduledFireTimeUtc ?? time.GetUtcNow(), cancellationToken) is OpenedCycle.PartnershipOver)
            await planner.RemoveAsync<OpenCycleJob>(Of(partnership).Key, cancellationToken);
    }
}
