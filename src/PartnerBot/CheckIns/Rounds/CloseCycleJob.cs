using Quartz;

namespace PartnerBot.CheckIns;

/// <summary>Closes every round whose time is up.</summary>
[DisallowConcurrentExecution]
[RetryPolicy("00:00:10", "00:01:00", "00:10:00")]
internal sealed class CloseCycleJob(CloseCycle close) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await close.CloseAllDueAsync(cancellationToken);
}
