using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using PartnerBot.BotFramework.State;

namespace PartnerBot.Storage;

/// <summary>Brings the tables up to date and creates the blob container, before any other part of the host starts.</summary>
internal sealed partial class PrepareStorage(
    IDbContextFactory<PartnerBotDb> databases,
    IStateStore conversationState,
    LockStoredWords lockWords,
    WordSafe safe,
    ILogger<PrepareStorage> logger) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        CreateFolderOfFile(db);
        await WriteAheadAsync(db, cancellationToken);
        await MigrateAsync(db, cancellationToken);

        // The first word makes the first key: here hosts take turns, and the next one finds it.
        safe.Lock("first word");
        await lockWords.RunAsync(cancellationToken);
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

    private async Task MigrateAsync(PartnerBotDb db, CancellationToken cancellationToken)
    {
        // To ask an empty PostgreSQL for what is pending would be logged as an error.
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count == 0)
        {
            return;
        }

        await db.Database.MigrateAsync(cancellationToken);
        Log.Migrated(logger, pending.Count, pending[^1]);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 100, Level = LogLevel.Information, Message = "Database brought up to date: {Count} migrations, the last one {Last}")]
        public static partial void Migrated(ILogger logger, int count, string last);

        [LoggerMessage(EventId = 101, Level = LogLevel.Warning, Message = "The database's file system cannot do write-ahead logging (journal mode {Mode}): the bot works, but slowly; move the file to a local disk")]
        public static partial void WritesInPlace(ILogger logger, string? mode);
    }
}
