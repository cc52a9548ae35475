using Microsoft.Extensions.Options;
using Quartz;

namespace PartnerBot.Hosting.Telemetry;

internal static class TelemetryRegistration
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section);
        services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>();
        // What an exception says stands in the log of this host; with a span it would leave it.
        services.Configure<QuartzSchedulerOptions>(scheduler => scheduler.RecordExceptionSpanEvents = false);

        return services.AddHostedService<ExportTelemetry>();
    }
}
