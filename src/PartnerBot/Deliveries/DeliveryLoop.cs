using Microsoft.Extensions.Options;

namespace PartnerBot.Deliveries;

/// <summary>Looks through the outbox again and again for as long as the host runs.</summary>
internal sealed partial class DeliveryLoop(
    SendDue send, DeliveryClaims claims, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<DeliveryLoop> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        EveryAsync(options.Value.Poll, send.RunAsync, stoppingToken),
        EveryAsync(options.Value.Claim / 10, claims.SettleAbandonedAsync, stoppingToken));

    private async Task EveryAsync(TimeSpan period, Func<CancellationToken, Task> lookThrough, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(period, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await OnceAsync(lookThrough, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what is left is sent after the next start, or by another host.
        }
    }

    private async Task OnceAsync(Func<CancellationToken, Task> lookThrough, CancellationToken stoppingToken)
    {
        try
        {
            await lookThrough(stoppingToken);
        }
#pragma warning disable CA1031 // The edge of a job: a database that is away for a while must not end the sender for good.
        catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Interrupted(logger, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1010, LogLevel.Error, "The outbox could not be looked through; it is tried again")]
        public static partial void Interrupted(ILogger logger, Exception exception);
    }
}
