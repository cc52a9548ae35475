using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerBot.BotFramework.State;
using PartnerBot.Storage;
using Quartz;

namespace PartnerBot.Hosting.Health;

/// <summary>One part that the bot cannot work without. What it says names the part and what to look at, never a connection string, a person or a word.</summary>
internal abstract partial class HealthPart(string whatToDo, ILogger logger) : IHealthCheck
{
    /// <summary>Who asks gives up before long: a part that hangs is a part that does not work.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    /// <summary>How long a part tries that can be told when to give up, so that it says itself what is wrong.</summary>
    protected static readonly TimeSpan LongestTry = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        try
        {
            // On a thread of its own: SQLite, and files of keys, hold theirs for as long as they take.
            return await Task.Run(() => WorksAsync(cancellationToken), cancellationToken).WaitAsync(Longest, cancellationToken) ? HealthCheckResult.Healthy("works") : HealthCheckResult.Unhealthy(whatToDo);
        }
#pragma warning disable CA1031 // Whatever is wrong with a part is what is asked for.
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception, context.Registration.Name);

            return HealthCheckResult.Unhealthy(WhatToDoAbout(exception) ?? whatToDo);
        }
    }

    protected abstract Task<bool> WorksAsync(CancellationToken cancellationToken);

    /// <summary>What to do when it is known what is wrong; null when it is not.</summary>
    protected virtual string? WhatToDoAbout(Exception exception) => null;

    private static partial class Log
    {
        [LoggerMessage(1500, LogLevel.Warning, "Not ready: {Part} does not work")]
        public static partial void Failed(ILogger logger, Exception exception, string part);
    }
}

internal sealed class DatabaseHealth(IDbContextFactory<PartnerBotDb> databases, TryToWrite write, ILogger<DatabaseHealth> logger)
    : HealthPart("The database does not answer, cannot be written, or is of another version: check Storage:ConnectionString, the disk, and whether a newer program has been there.", logger)
{
    protected override async Task<bool> WorksAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            return false;

        await write.RunAsync(LongestTry, cancellationToken);

        return true;
    }

    protected override string? WhatToDoAbout(Exception exception) => TryToWrite.IsDiskFull(exception)
        ? "The database cannot be written: its disk is full. Make room where Storage:ConnectionString points to; the bot goes on by itself, without a restart."
        : null;
}

internal sealed class ConversationHealth(IStateStore states, ILogger<ConversationHealth> logger)
    : HealthPart("Conversations cannot be read: check Storage:ConversationState, and with AzureBlobs also Storage:Blobs and the account's rights.", logger)
{
    protected override async Task<bool> WorksAsync(CancellationToken cancellationToken)
    {
        await states.ReadAsync("health", cancellationToken);

        return true;
    }
}

internal sealed class SchedulerHealth(ISchedulerFactory schedulers, ILogger<SchedulerHealth> logger)
    : HealthPart("The scheduler does not run: nothing is asked or closed by itself. Look at the log of the start, and restart the host.", logger)
{
    protected override async Task<bool> WorksAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);

        return scheduler.Status == SchedulerStatus.Running;
    }
}

/// <summary>
/// Opens what was locked with the keys of the start, too: where they went away since, a new key is made within a day, which locks and opens, and opens
/// nothing of what is stored.
/// </summary>
internal sealed class KeysHealth(WordSafe safe, ILogger<KeysHealth> logger)
    : HealthPart("The keys that lock people's words cannot be read, or are not the ones from the start: check Storage:Keys, and that the bot's account may read and write there.", logger)
{
    private const string Word = "health";

    private string? _lockedBefore;

    protected override Task<bool> WorksAsync(CancellationToken cancellationToken)
    {
        _lockedBefore ??= safe.Lock(Word);

        return Task.FromResult(safe.Open(_lockedBefore) == Word && safe.Open(safe.Lock(Word)) == Word);
    }
}
