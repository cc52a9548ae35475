using System.Reflection;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PartnerBot.BotFramework.Telemetry;
using PartnerBot.Deliveries;

namespace PartnerBot.Hosting.Telemetry;

/// <summary>Sends metrics and traces to a collector for as long as the host runs, when one is named.</summary>
internal sealed class ExportTelemetry(IOptions<TelemetryOptions> options) : IHostedService, IDisposable
{
    /// <summary>The runtime's own span of an outgoing call is not among them: its name and events may hold the address.</summary>
    private static readonly string[] Sources = [BotTelemetry.Name, DeliveryTelemetry.Name, "Quartz", "Microsoft.AspNetCore"];

    private static readonly string[] Meters =
    [
        BotTelemetry.Name, DeliveryTelemetry.Name, "Quartz",
        "Microsoft.AspNetCore.Hosting", "Microsoft.EntityFrameworkCore", "Npgsql", "System.Net.Http", "System.Runtime",
    ];

    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Endpoint is not { } endpoint)
            return Task.CompletedTask;

        _metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(Host)
            .AddMeter(Meters)
            .AddView(_ => new MetricStreamConfiguration { TagKeys = OnlyKinds.Attributes })
            .AddOtlpExporter((exporter, reader) =>
            {
                To(exporter, endpoint, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)options.Value.Every.TotalMilliseconds;
            })
            .Build();
        _traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(Host)
            .AddSource(Sources)
            .SetSampler(new AlwaysOnSampler())
            .AddProcessor(new OnlyKinds())
            .AddOtlpExporter(exporter => To(exporter, endpoint, "v1/traces"))
            .Build();

        return Task.CompletedTask;
    }

    /// <summary>What was measured last is still sent.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(Dispose, cancellationToken);

    public void Dispose()
    {
        // Stopping and disposing may come at the same moment, and a provider bears being disposed of once.
        Interlocked.Exchange(ref _metrics, null)?.Dispose();
        Interlocked.Exchange(ref _traces, null)?.Dispose();
    }

    /// <remarks>To an address that is given in code the exporter adds no path of its own.</remarks>
    private void To(OtlpExporterOptions exporter, Uri endpoint, string path)
    {
        exporter.Protocol = options.Value.Protocol;
        exporter.Endpoint = options.Value.Protocol == OtlpExportProtocol.HttpProtobuf ? new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{path}") : endpoint;
    }

    private static void Host(ResourceBuilder resource) =>
        resource.AddService("partnerbot", serviceVersion: Assembly.GetExecutingAssembly().GetName().Version?.ToString(3));
}
