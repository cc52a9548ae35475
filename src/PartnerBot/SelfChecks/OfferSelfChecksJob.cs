using PartnerBot.Schedules;
using Quartz;

namespace PartnerBot.SelfChecks;

/// <summary>Looks once a week whose quarter it is. One that fails is tried again; nobody is offered it twice.</summary>
[DisallowConcurrentExecution]
[RetryPolicy("00:00:10", "00:01:00", "00:10:00")]
internal sealed class OfferSelfChecksJob(OfferSelfChecks offer) : IJob
{
    public static JobSubject Subject { get; } = new("weekly");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await offer.RunAsync(cancellationToken);
}
