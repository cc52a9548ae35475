using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PartnerBot.Hosting.Health;

/// <summary>
/// <c>/health/live</c>: the process answers; restart it when not. <c>/health/ready</c>: every part works; send it no traffic when not, and read
/// which part does not.
/// </summary>
internal static class HealthRegistration
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database")
            .AddCheck<ConversationHealth>("conversations")
            .AddCheck<SchedulerHealth>("scheduler")
            .AddCheck<KeysHealth>("keys");

        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(
        new
        {
            ready = report.Status == HealthStatus.Healthy,
            parts = report.Entries.ToDictionary(part => part.Key, part => part.Value.Description),
        },
        http.RequestAborted);
}
