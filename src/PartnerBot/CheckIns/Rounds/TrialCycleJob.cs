using PartnerBot.Partnerships;
using PartnerBot.Schedules;
using Quartz;

namespace PartnerBot.CheckIns;

/// <summary>Opens a round every few seconds, for trying out in Development.</summary>
internal sealed class TrialCycleJob(OpenCycle open, TimeProvider time) : IJob
{
    public static JobSubject Of(PartnershipId partnership) => new(partnership.Value.ToString());

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var partnership = new PartnershipId(Guid.Parse(JobSubject.Of(context).Key));

        await open.OnScheduleAsync(partnership, context.ScheduledFireTimeUtc ?? time.GetUtcNow(), cancellationToken);
    }
}
