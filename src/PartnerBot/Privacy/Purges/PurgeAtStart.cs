using PartnerBot.Schedules;

namespace PartnerBot.Privacy;

/// <summary>Purges at start, for a restored backup holds what was purged, and plans the daily purge.</summary>
internal sealed class PurgeAtStart(IServiceScopeFactory scopes, JobPlanner planner, TimeProvider time) : IHostedService
{
    private static readonly TimeOnly AtNight = new(3, 0);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PurgeAll>().RunAsync(cancellationToken);
        if (await planner.NextAsync<PurgeJob>(PurgeJob.Subject.Key, cancellationToken) is null)
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            await planner.PlanAsync<PurgeJob>(PurgeJob.Subject, new Recurrence(1, CadenceUnit.Days, AtNight, TimeZoneInfo.Utc, today, on: null), cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
