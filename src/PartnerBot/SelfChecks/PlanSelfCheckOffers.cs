using PartnerBot.Schedules;

namespace PartnerBot.SelfChecks;

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
