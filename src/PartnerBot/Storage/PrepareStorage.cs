using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using PartnerBot.BotFramework.State;

namespace PartnerBot.Storage;

/// <summary>Brings the tables up to date and creates the blob container, before any other part of the host starts.</summary>
internal sealed partial class PrepareStorage(
    IDbContextFactory<PartnerBotDb> databases,
    IStateStore conversationState,
    LockStoredWords lockWords,
    KeysInUse keys,
    WordSafe safe,
    TimeProvider time,
    ILogger<PrepareStorage> logger) : IHostedLifecycleService
{
    private const string AsksBriefly = "SET lock_timeout = '2s'";

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestMigration = TimeSpan.FromHours(1);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        CreateFolderOfFile(db);
        await WriteAheadAsync(db, cancellationToken);
        var isOtherRelease = await MigrateAsync(db, cancellationToken);

        // The first word makes the first key: here hosts take turns, and the next one finds it.
        MakeFirstKey();
        if (isOtherRelease || !await keys.AreThereAsync(cancellationToken))
            await keys.AreAsync((await lockWords.RunAsync(cancellationToken)).Keys, cancellationToken);
        await keys.NoteAsync(cancellationToken);
        if (conversationState is LockedStateStore { Inner: BlobStateStore blobs })
        {
            await blobs.CreateContainerAsync(cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void MakeFirstKey()
    {
        try
        {
            safe.Lock("first word");
        }
        catch (CryptographicException failure)
        {
            throw new KeysUnusableException(failure);
        }
    }

    private static void CreateFolderOfFile(PartnerBotDb db)
    {
        if (db.Database.GetDbConnection() is SqliteConnection { DataSource.Length: > 0 } sqlite
            && sqlite.DataSource != ":memory:"
            && Path.GetDirectoryName(Path.GetFullPath(sqlite.DataSource)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }

    // EF does so only with a file that it makes itself; one that came from a backup, or was opened before the first migration, would be without:
    // then each write waits for the disk twice and shuts all readers out.
    private async Task WriteAheadAsync(PartnerBotDb db, CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite())
            return;

        var modes = await db.Database.SqlQueryRaw<string>("PRAGMA journal_mode = WAL").ToListAsync(cancellationToken);
        if (modes is not ["wal"])
            Log.WritesInPlace(logger, modes.FirstOrDefault());
    }

    /// <returns>Whether there was anything to do: the database is new, or was used by a release before.</returns>
    private async Task<bool> MigrateAsync(PartnerBotDb db, CancellationToken cancellationToken)
    {
        // To ask an empty PostgreSQL for what is pending would be logged as an error.
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count == 0)
        {
            return false;
        }

        await WithoutHoldingUpOthersAsync(db, () => db.Database.MigrateAsync(cancellationToken), cancellationToken);
        Log.Migrated(logger, pending.Count, pending[^1]);

        return true;
    }

    /// <summary>
    /// Hosts of the release before work on meanwhile. PostgreSQL lets nobody into a table that somebody waits for: a backup that is just being taken would have all of them stand
    /// still until it is through. So who cannot have a table soon steps back and asks again. What is begun takes as long as it takes.
    /// </summary>
    private async Task WithoutHoldingUpOthersAsync(PartnerBotDb db, Func<Task> migrateAsync, CancellationToken cancellationToken)
    {
        if (!db.Database.IsNpgsql())
        {
            await migrateAsync();
            return;
        }

        db.Database.SetCommandTimeout(LongestMigration);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(AsksBriefly, cancellationToken);
        while (true)
        {
            try
            {
                await migrateAsync();
                return;
            }
            catch (PostgresException held) when (held.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                Log.TableHeld(logger, held.MessageText);
                await Task.Delay(BetweenTries, time, cancellationToken);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 700, Level = LogLevel.Information, Message = "Database brought up to date: {Count} migrations, the last one {Last}")]
        public static partial void Migrated(ILogger logger, int count, string last);

        [LoggerMessage(EventId = 702, Level = LogLevel.Warning, Message = "The database is not brought up to date yet, for somebody holds one of its tables, such as a backup ({Why}); it is tried again")]
        public static partial void TableHeld(ILogger logger, string why);

        [LoggerMessage(EventId = 701, Level = LogLevel.Warning, Message = "The database's file system cannot do write-ahead logging (journal mode {Mode}): the bot works, but slowly; move the file to a local disk")]
        public static partial void WritesInPlace(ILogger logger, string? mode);
    }
}
