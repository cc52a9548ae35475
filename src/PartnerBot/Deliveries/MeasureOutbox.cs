using System.Data.Common;
using System.Diagnostics.Metrics;

namespace PartnerBot.Deliveries;

/// <summary>The outbox as gauges, the same numbers that <c>delivery</c> shows: read now and then, and only while somebody listens.</summary>
internal sealed partial class MeasureOutbox : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    private readonly Meter _meter = new(DeliveryTelemetry.Name);
    private readonly ReadOutbox _read;
    private readonly TimeProvider _time;
    private readonly ILogger<MeasureOutbox> _logger;
    private readonly Instrument _listenedTo;
    private OutboxNumbers? _latest;

    public MeasureOutbox(ReadOutbox read, TimeProvider time, ILogger<MeasureOutbox> logger)
    {
        (_read, _time, _logger) = (read, time, logger);
        _listenedTo = _meter.CreateObservableGauge(
            "partnerbot.deliveries.messages", ByState, "{message}", "Messages of the last seven days and those that wait, by what became of them.");
        _meter.CreateObservableGauge("partnerbot.deliveries.throttled", Throttled, "{message}", "Messages that wait because Teams refused them as too many.");
        _meter.CreateObservableGauge("partnerbot.deliveries.oldest_waiting", OldestWaits, "s", "For how long the oldest message has been due; 0 when none is.");
    }

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (!_listenedTo.Enabled)
            return;

        try
        {
            _latest = await _read.RunAsync(cancellationToken);
        }
        catch (DbException e)
        {
            // Old numbers would say that all is as it was.
            _latest = null;
            Log.NotRead(_logger, e);
        }
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, _time);
        try
        {
            do
            {
                await LookAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private IEnumerable<Measurement<int>> ByState() => _latest is not { } latest
        ? []
        : Enum.GetValues<DeliveryState>().Select(state =>
            new Measurement<int>(latest.Counts.GetValueOrDefault(state), new KeyValuePair<string, object?>(DeliveryTelemetry.State, DeliveryTelemetry.NameOf(state))));

    private IEnumerable<Measurement<int>> Throttled() => _latest is { } latest ? [new(latest.Throttled)] : [];

    private IEnumerable<Measurement<double>> OldestWaits() => _latest is { } latest ? [new((latest.OldestWaits ?? TimeSpan.Zero).TotalSeconds)] : [];

    private static partial class Log
    {
        [LoggerMessage(1020, LogLevel.Warning, "The outbox could not be counted for the metrics; it is tried again")]
        public static partial void NotRead(ILogger logger, Exception exception);
    }
}
