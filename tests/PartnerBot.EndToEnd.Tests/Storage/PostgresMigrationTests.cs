using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerBot.BotFramework.State;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Databases;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Storage;

public sealed class PostgresMigrationTests(Postgres postgres)
{
    [Fact]
    public async Task The_migrations_make_exactly_the_tables_that_the_model_describes()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var migrated = await PostgresDatabase.EmptyAsync(postgres);
        await using var described = await PostgresDatabase.EmptyAsync(postgres);
        await using var migratedDb = migrated.CreateDbContext();
        await using var describedDb = described.CreateDbContext();

        await migratedDb.Database.MigrateAsync(cancellationToken);
        await describedDb.Database.EnsureCreatedAsync(cancellationToken);

        var expected = await DatabaseSchema.ReadAsync(describedDb, DatabaseProvider.PostgreSql, cancellationToken);
        var actual = await DatabaseSchema.ReadAsync(migratedDb, DatabaseProvider.PostgreSql, cancellationToken);
        Assert.Contains("state_documents.key character varying(1024) not null", expected);
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
    }

    /// <summary>Hosts of the release before work on while the first new one brings the tables up to date, also while a backup is being taken, which holds every table for reading.</summary>
    [Fact]
    public async Task A_backup_that_is_being_taken_delays_the_upgrade_and_nobody_else()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var database = await PostgresDatabase.CreateAsync(postgres);
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(
            """DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = '0037_GoodByes'; ALTER TABLE closings DROP COLUMN ended_at""", cancellationToken);
        await using var backup = database.CreateDbContext();
        await using var reading = await backup.Database.BeginTransactionAsync(cancellationToken);
        await backup.Database.ExecuteSqlRawAsync("LOCK TABLE closings IN ACCESS SHARE MODE", cancellationToken);

        var upgrade = UpgradeAsync(database, cancellationToken);
        await Until.TrueAsync(
            "the upgrade to wait for the table",
            async token => await db.Database.SqlQuery<int>($"SELECT COUNT(*)::int AS \"Value\" FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())").SingleAsync(token) > 0,
            Until.Stopper,
            cancellationToken);
        await db.Database.ExecuteSqlRawAsync("UPDATE closings SET version = version", cancellationToken);
        Assert.False(upgrade.IsCompleted);
        await reading.RollbackAsync(cancellationToken);
        await upgrade;

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(cancellationToken));
    }

    private static async Task UpgradeAsync(PostgresDatabase database, CancellationToken cancellationToken)
    {
        await using var keys = TestWords.ServicesIn(TestWords.Folder);
        await new PrepareStorage(
            database,
            new MemoryStateStore(),
            new LockStoredWords(database, database.Words, NullLogger<LockStoredWords>.Instance),
            new KeysInUse(database, keys.GetRequiredService<IKeyManager>(), database.Words),
            database.Words,
            TimeProvider.System,
            NullLogger<PrepareStorage>.Instance).StartingAsync(cancellationToken);
    }
}
