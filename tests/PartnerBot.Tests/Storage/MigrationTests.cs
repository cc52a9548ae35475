using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Databases;
using Xunit;

namespace PartnerBot.Tests.Storage;

public sealed class MigrationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_migrations_make_exactly_the_tables_that_the_model_describes()
    {
        await using var migrated = SqliteDatabase.Empty();
        await using var described = SqliteDatabase.Empty();
        await using var migratedDb = migrated.CreateDbContext();
        await using var describedDb = described.CreateDbContext();

        await migratedDb.Database.MigrateAsync(Cancellation);
        await describedDb.Database.EnsureCreatedAsync(Cancellation);

        var expected = await DatabaseSchema.ReadAsync(describedDb, DatabaseProvider.Sqlite, Cancellation);
        var actual = await DatabaseSchema.ReadAsync(migratedDb, DatabaseProvider.Sqlite, Cancellation);
        Assert.Contains("state_documents.key_hash TEXT not null key 1", expected);
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
    }

    [Theory]
    [InlineData("ALTER TABLE seen_activities ADD COLUMN forgotten TEXT")]
    [InlineData("DROP INDEX \"IX_seen_activities_claimed_at\"")]
    [InlineData("CREATE UNIQUE INDEX twice ON seen_activities (activity_id)")]
    [InlineData("CREATE TABLE forgotten (id TEXT)")]
    [InlineData("CREATE TABLE forgotten (id TEXT REFERENCES state_documents (key_hash))")]
    public async Task The_comparison_sees_every_difference(string change)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = database.CreateDbContext();
        var before = await DatabaseSchema.ReadAsync(db, DatabaseProvider.Sqlite, Cancellation);

        await db.Database.ExecuteSqlRawAsync(change, Cancellation);

        Assert.NotEqual(before, await DatabaseSchema.ReadAsync(db, DatabaseProvider.Sqlite, Cancellation));
    }

    [Fact]
    public async Task A_second_start_finds_nothing_to_do()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = database.CreateDbContext();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancellation));
    }

    [Fact]
    public async Task Migrations_are_numbered_without_a_gap()
    {
        await using var database = SqliteDatabase.Empty();
        await using var db = database.CreateDbContext();

        var numbers = db.Database.GetMigrations().Select(id => int.Parse(id[..4], System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(Enumerable.Range(1, db.Database.GetMigrations().Count()), numbers);
    }

    [Fact]
    public async Task Every_text_column_is_bounded()
    {
        await using var database = SqliteDatabase.Empty();
        await using var db = database.CreateDbContext();

        var unbounded = db.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties())
            .Where(property => (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string))
            .Where(property => property.GetMaxLength() is null)
            .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}");

        Assert.Empty(unbounded);
    }

    [Fact]
    public async Task The_schedulers_tables_are_there()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = database.CreateDbContext();

        var tables = await db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_schema WHERE type = 'table'").ToListAsync(Cancellation);

        Assert.Contains("QRTZ_TRIGGERS", tables);
        Assert.Contains("QRTZ_SIMPROP_TRIGGERS", tables);
    }
}
