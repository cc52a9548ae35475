using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.Storage;

/// <summary>Deletes, every ten minutes, the seen activities that no repetition can meet any more.</summary>
internal sealed partial class ForgetSeenActivities(
    IDbContextFactory<PartnerBotDb> databases, TimeProvider time, ILogger<ForgetSeenActivities> logger) : BackgroundService
{
    /// <summary>Twice the memory: the hosts' clocks differ, and a row too many harms nobody.</summary>
    private static readonly TimeSpan Kept = 2 * ISeenActivities.Memory;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var begunBefore = time.GetUtcNow() - Kept;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        return await db.SeenActivities.Where(seen => seen.ClaimedAt < begunBefore).ExecuteDeleteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(ISeenActivities.Memory, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryRunAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; another one, or the next start, goes on.
        }
    }

    private async Task TryRunAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RunAsync(stoppingToken);
        }
#pragma warning disable CA1031 // The edge of a job: a database that is away for a while must not end the cleaning for good.
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.NotDeleted(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(750, LogLevel.Warning, "Old seen activities could not be deleted; it is tried again in ten minutes")]
        public static partial void NotDeleted(ILogger logger, Exception exception);
    }
}
