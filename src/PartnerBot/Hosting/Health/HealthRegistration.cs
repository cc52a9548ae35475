using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PartnerBot.Hosting.Health;

/// <summary>
/// <c>/health/live</c>: the process answers; restart it when not. <c>/health/ready</c>: every part works; send it no traffic when not, and read
/// which part does not. Where all work, what is still to be done before people use the bot stands there, too.
/// </summary>
internal static class HealthRegistration
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<WaitingRoom>();
        // It remembers; checks that are not services are made anew for each look.
        services.AddSingleton<KeysHealth>();
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database")
            .AddCheck<ConversationHealth>("conversations")
            .AddCheck<SchedulerHealth>("scheduler")
            .AddCheck<KeysHealth>("keys")
            .AddCheck<SignInHealth>("signIn")
            .AddCheck<FirstRunHealth>(FirstRunHealth.Name, failureStatus: HealthStatus.Degraded, timeout: HealthPart.Longest);
        services.AddSingleton<ClosedDoor>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<FirstRunSettings>();
        services.AddScoped<ReadFirstRun>();

        return services.AddHostedService<SignInLoop>();
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        var ready = new OneLookAtATime(routes.ServiceProvider.GetRequiredService<HealthCheckService>());
        routes.MapMethods("/health/ready", [HttpMethods.Get, HttpMethods.Head], async (HttpContext http) =>
        {
            var report = await ready.LookAsync().WaitAsync(http.RequestAborted);
            http.Response.StatusCode = report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
            http.Response.Headers.CacheControl = "no-store, no-cache";
            await WriteAsync(http, report);
        });
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(
        new Readiness(
            report.Status != HealthStatus.Unhealthy,
            report.Entries.Where(part => part.Key != FirstRunHealth.Name).ToDictionary(part => part.Key, part => part.Value.Description),
            Findings(report, FirstRunHealth.Missing),
            Findings(report, FirstRunHealth.Notes)),
        Readiness.ForPeople,
        http.RequestAborted);

    private static IReadOnlyList<Finding> Findings(HealthReport report, string kind) =>
        report.Entries.TryGetValue(FirstRunHealth.Name, out var found) && found.Data.TryGetValue(kind, out var findings) ? (IReadOnlyList<Finding>)findings : [];
}
