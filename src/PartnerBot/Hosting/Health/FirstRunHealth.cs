using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PartnerBot.Hosting.Health;

/// <summary>Looks what is still to be done before people use the bot. It never makes a host unfit for traffic; where the database is away, its own part says so.</summary>
internal sealed class FirstRunHealth(IServiceScopeFactory scopes) : IHealthCheck
{
    public const string Name = "firstRun";
    public const string Missing = "missing";
    public const string Notes = "notes";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var facts = await scope.ServiceProvider.GetRequiredService<ReadFirstRun>().RunAsync(cancellationToken);

        return HealthCheckResult.Healthy(data: new Dictionary<string, object> { [Missing] = FirstRun.Missing(facts), [Notes] = FirstRun.Notes(facts) });
    }
}
