using Quartz;

namespace PartnerBot.CheckIns;

/// <summary>Reminds whom it is time to remind; many triggers, one at a time, for each takes all that is due. One that fails is tried again; a reminder's occasion keeps it from coming twice.</summary>
[DisallowConcurrentExecution]
[RetryPolicy("00:00:10", "00:01:00", "00:10:00")]
internal sealed class RemindSilentJob(RemindSilent remind) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await remind.AllDueAsync(cancellationToken);
}
