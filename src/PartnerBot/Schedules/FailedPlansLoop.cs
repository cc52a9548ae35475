namespace PartnerBot.Schedules;

/// <summary>Looks every few seconds for plans to take up, for as long as the host runs.</summary>
internal sealed partial class FailedPlansLoop(TakeUpFailedPlans takeUp, TimeProvider time, ILogger<FailedPlansLoop> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await LookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; another one, or the next start, goes on.
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await takeUp.RunAsync(stoppingToken);
        }
#pragma warning disable CA1031 // The edge of a job: a database that is away for a while must not end the looking for good.
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.NotLookedFor(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(801, LogLevel.Warning, "Failed plans could not be looked for; it is tried again in a few seconds")]
        public static partial void NotLookedFor(ILogger logger, Exception exception);
    }
}
