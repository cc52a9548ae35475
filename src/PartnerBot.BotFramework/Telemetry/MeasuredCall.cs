using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using PartnerBot.BotFramework.Connector;

namespace PartnerBot.BotFramework.Telemetry;

/// <summary>One call of the connector as a span and as a measurement. The runtime's own span of it would hold the address, and with it the conversation.</summary>
internal sealed class MeasuredCall(ConnectorOperation operation, HttpMethod method) : IDisposable
{
    private const string Method = "http.request.method";
    private const string Status = "http.response.status_code";
    private const string Error = "error.type";

    private static readonly Histogram<double> Duration =
        BotTelemetry.Meter.CreateHistogram<double>("bot.connector.duration", "s", "How long calls of the connector took, tokens not counted.");

    private static readonly Histogram<double> Waits =
        BotTelemetry.Meter.CreateHistogram<double>("bot.connector.throttle.wait", "s", "How long calls waited for their place within Teams' limits.");

    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly System.Diagnostics.Activity? _span = BotTelemetry.Source.StartActivity($"connector {operation}", ActivityKind.Client);
    private HttpStatusCode? _status;

    /// <summary>Notes that a call got its place, or would have had to wait too long for it.</summary>
    public static void Waited(TimeSpan wait, bool gotPlace) => Waits.Record(
        Math.Max(0, wait.TotalSeconds), new KeyValuePair<string, object?>(BotTelemetry.Outcome, gotPlace ? "got_place" : "no_room"));

    /// <summary>The connector answered.</summary>
    public void Answered(HttpStatusCode status) => _status = status;

    public void Dispose()
    {
        var tags = new TagList { { BotTelemetry.Operation, operation.ToString() }, { Method, method.Method } };
        if (_status is { } status)
            tags.Add(Status, (int)status);
        if (_status is not { } answered || (int)answered >= 400)
        {
            tags.Add(Error, _status is { } refused ? ((int)refused).ToString(CultureInfo.InvariantCulture) : "no_answer");
            _span?.SetStatus(ActivityStatusCode.Error);
        }

        Duration.Record(Stopwatch.GetElapsedTime(_begun).TotalSeconds, tags);
        foreach (var (name, value) in tags)
        {
            _span?.SetTag(name, value);
        }

        _span?.Dispose();
    }
}
