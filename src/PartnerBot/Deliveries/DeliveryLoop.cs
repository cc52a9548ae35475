using Microsoft.Extensions.Options;

namespace PartnerBot.Deliveries;

/// <summary>Looks through the outbox again and again for as long as the host runs.</summary>
internal sealed partial class DeliveryLoop(
    IServiceScopeFactory scopes, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<DeliveryLoop> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Poll, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await LookThroughAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what is left is sent after the next start, or by another host.
        }
    }

    private async Task LookThroughAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var send = scope.ServiceProvider.GetRequiredService<SendDue>();
            await send.SettleAbandonedAsync(stoppingToken);
            while (await send.RunAsync(stoppingToken) > 0)
            {
            }
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
