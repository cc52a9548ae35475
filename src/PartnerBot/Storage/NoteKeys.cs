namespace PartnerBot.Storage;

/// <summary>Notes the key that locks now, every few minutes: one takes the place of another while the host runs, every 90 days.</summary>
internal sealed partial class NoteKeys(KeysInUse keys, TimeProvider time, ILogger<NoteKeys> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryNoteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; another one, or the next start, goes on.
        }
    }

    private async Task TryNoteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await keys.NoteAsync(stoppingToken);
        }
#pragma warning disable CA1031 // The edge of a job: a database, or keys, that are away for a while must not end the noting for good.
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.NotNoted(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(112, LogLevel.Warning, "The key that locks people's words could not be noted; it is tried again in ten minutes")]
        public static partial void NotNoted(ILogger logger, Exception exception);
    }
}
