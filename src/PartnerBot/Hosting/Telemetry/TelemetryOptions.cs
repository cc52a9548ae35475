using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;

namespace PartnerBot.Hosting.Telemetry;

/// <summary>Where metrics and traces go: the section <c>Telemetry</c> of the settings. Headers for the collector come from <c>OTEL_EXPORTER_OTLP_HEADERS</c>.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The http or https address of a collector that speaks OTLP, without <c>/v1/…</c>; <see langword="null"/> by default: nothing is measured or sent.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary><c>HttpProtobuf</c> by default (usually port 4318), or <c>Grpc</c> (4317).</summary>
    public OtlpExportProtocol Protocol { get; set; } = OtlpExportProtocol.HttpProtobuf;

    /// <summary>How often metrics are sent, 1 s to 1 h; 60 s by default.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(60);
}

internal sealed class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options)
    {
        List<string> faults = [];
        if (options.Endpoint is { } endpoint && !(endpoint.IsAbsoluteUri && endpoint.Scheme is "http" or "https"))
            faults.Add($"Telemetry:Endpoint must be an http or https address, or null, but is {endpoint}.");
        if (options.Every < TelemetryOptions.Shortest || options.Every > TelemetryOptions.Longest)
            faults.Add($"Telemetry:Every must be {TelemetryOptions.Shortest} to {TelemetryOptions.Longest}, but is {options.Every}.");

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
