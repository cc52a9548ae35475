namespace PartnerBot.Privacy;

/// <summary>Lets every <see cref="IPurge"/> do its work; one that fails does not keep the others from theirs, and is tried again the next day.</summary>
internal sealed partial class PurgeAll(IEnumerable<IPurge> purges, ILogger<PurgeAll> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var purge in purges)
        {
            try
            {
                if (await purge.PurgeAsync(cancellationToken) is > 0 and var count)
                    Log.Purged(logger, count, purge.What);
            }
#pragma warning disable CA1031 // The edge of a job: each purge is on its own.
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Log.Failed(logger, exception, purge.What);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(910, LogLevel.Information, "Purged by the clock: {Count} of {What}")]
        public static partial void Purged(ILogger logger, int count, string what);

        [LoggerMessage(911, LogLevel.Error, "{What} could not be purged; it is tried again at the next purge")]
        public static partial void Failed(ILogger logger, Exception exception, string what);
    }
}
