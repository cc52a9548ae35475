using Quartz;

namespace PartnerBot.CheckIns;

/// <summary>Asks the partners in every round whose time has come. One that fails is tried again; nobody is asked twice.</summary>
[DisallowConcurrentExecution]
[RetryPolicy("00:00:10", "00:01:00", "00:10:00")]
internal sealed class AskPartnersJob(AskPartners ask) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await ask.AllDueAsync(cancellationToken);
}
