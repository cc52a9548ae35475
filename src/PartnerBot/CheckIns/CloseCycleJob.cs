using PartnerBot.Schedules;
using Quartz;

namespace PartnerBot.CheckIns;

/// <summary>Closes a round when its time is up.</summary>
[RetryPolicy("00:00:10", "00:01:00", "00:10:00")]
internal sealed class CloseCycleJob(CloseCycle close) : IJob
{
    public static JobSubject Of(CycleId cycle) => new(cycle.Value.ToString());

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await close.CloseAsync(new CycleId(Guid.Parse(JobSubject.Of(context).Key)), cancellationToken);
}
