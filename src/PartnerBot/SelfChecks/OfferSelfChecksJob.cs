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

/// <summary>At start: plans the look, when none is planned.</summary>
internal sealed class PlanSelfCheckOffers(JobPlanner planner, TimeProvider time) : IHostedService
{
    private static readonly TimeOnly InTheMorning = new(8, 0);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await planner.NextAsync<OfferSelfChecksJob>(OfferSelfChecksJob.Subject.Key, cancellationToken) is not null)
            return;

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        await planner.PlanAsync<OfferSelfChecksJob>(
            OfferSelfChecksJob.Subject, new Recurrence(1, CadenceUnit.Weeks, InTheMorning, TimeZoneInfo.Utc, today, DayOfWeek.Wednesday), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
