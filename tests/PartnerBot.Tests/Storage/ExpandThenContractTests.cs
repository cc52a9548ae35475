using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using PartnerBot.Testing;
using PartnerBot.Testing.Databases;
using Xunit;

namespace PartnerBot.Tests.Storage;

/// <summary>Hosts of the last release run on while those of the next one come, on the database that these have migrated (docs/decisions/0020).</summary>
public sealed class ExpandThenContractTests
{
    private const string Sqlite = "Microsoft.EntityFrameworkCore.Sqlite";
    private const string PostgreSql = "Npgsql.EntityFrameworkCore.PostgreSQL";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<MigrationOperation> Unbearable { get; } =
    [
        new DropTableOperation { Name = "people" },
        new RenameTableOperation { Name = "people", NewName = "persons" },
        new DropColumnOperation { Table = "people", Name = "zone" },
        new RenameColumnOperation { Table = "people", Name = "zone", NewName = "time_zone" },
        Altered(new() { ClrType = typeof(string), MaxLength = 100 }, new() { ClrType = typeof(string), MaxLength = 50 }),
        Altered(new() { ClrType = typeof(string) }, new() { ClrType = typeof(string), MaxLength = 50 }),
        Altered(new() { ClrType = typeof(string), IsNullable = true }, new() { ClrType = typeof(string) }),
        Altered(new() { ClrType = typeof(string) }, new() { ClrType = typeof(int) }),
        new AddColumnOperation { Table = "people", Name = "pronouns", ClrType = typeof(string) },
        new CreateIndexOperation { Table = "people", Name = "IX_new", Columns = ["zone"], IsUnique = true },
        new DropIndexOperation { Table = "people", Name = "IX_people_tenant_id_object_id" },
        new AddForeignKeyOperation { Table = "people", Name = "FK_new", Columns = ["zone"], PrincipalTable = "zones" },
        new SqlOperation { Sql = "ALTER TABLE people DROP COLUMN zone" },
        new SqlOperation { Sql = "CREATE UNIQUE INDEX CONCURRENTLY new ON people (zone)" },
    ];

    public static TheoryData<MigrationOperation> Bearable { get; } =
    [
        new AddColumnOperation { Table = "people", Name = "pronouns", ClrType = typeof(string), IsNullable = true },
        new AddColumnOperation { Table = "people", Name = "stage", ClrType = typeof(string), DefaultValue = "Usual" },
        new CreateIndexOperation { Table = "people", Name = "IX_new", Columns = ["zone"] },
        new CreateIndexOperation { Table = "a_new_table", Name = "IX_new", Columns = ["zone"], IsUnique = true },
        Altered(new() { ClrType = typeof(string), MaxLength = 50 }, new() { ClrType = typeof(string), MaxLength = 100, IsNullable = true }),
        new SqlOperation { Sql = "UPDATE people SET zone = 'UTC' WHERE zone IS NULL" },
    ];

    [Theory]
    [InlineData(Sqlite)]
    [InlineData(PostgreSql)]
    public async Task Hosts_of_the_last_release_can_work_with_everything_that_came_since(string provider)
    {
        var last = KeptRelease.Numbers[^1];
        var (before, since) = await MigrationsAsync(provider, last, int.MaxValue);

        var unbearable = Contraction.In(before, since).Where(what => !(Leftovers.UnusedSince.GetValueOrDefault(what, int.MaxValue) <= last)).Select(what =>
            $"{what}: hosts of release {last} still use it, or do not know that they must. Add beside it what is new; take away in a later release "
            + "what no release that may still run uses, and name it among the leftovers until then (docs/decisions/0020).");

        Assert.Empty(unbearable);
    }

    [Fact]
    public async Task The_step_from_the_first_release_to_the_second_was_not_of_this_kind()
    {
        var (before, since) = await MigrationsAsync(PostgreSql, 1, 2);

        var unbearable = Contraction.In(before, since).ToList();

        Assert.Superset(new HashSet<string> { "people.away_from", "people.away_until", "IX_cycles_partnership_id_number" }, unbearable.ToHashSet());
        Assert.DoesNotContain(unbearable, what => what.StartsWith("check_ins.", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Unbearable))]
    public async Task What_takes_away_or_demands_is_refused(MigrationOperation operation)
    {
        var (before, _) = await MigrationsAsync(PostgreSql, 2, 2);

        Assert.Single(Contraction.In(before, [operation]));
    }

    [Theory]
    [MemberData(nameof(Bearable))]
    public async Task What_only_adds_is_not(MigrationOperation operation)
    {
        var (before, _) = await MigrationsAsync(PostgreSql, 2, 2);

        Assert.Empty(Contraction.In(before, [operation]));
    }

    [Fact]
    public async Task What_is_left_for_the_last_release_is_there_and_need_not_be_said()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = database.CreateDbContext();

        var columns = await db.Database.SqlQuery<string>(
            $"SELECT t.name || '.' || c.name AS Value FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' AND (NOT c.\"notnull\" OR c.dflt_value IS NOT NULL)")
            .ToListAsync(Cancellation);

        Assert.All(Leftovers.UnusedSince.Keys, column => Assert.Contains(column, columns));
    }

    private static AlterColumnOperation Altered(AddColumnOperation before, AlterColumnOperation after)
    {
        (after.Table, after.Name, after.OldColumn) = ("people", "zone", before);

        return after;
    }

    /// <summary>The operations up to a release, and those from there to another one.</summary>
    private static async Task<(IReadOnlyList<MigrationOperation> Before, IReadOnlyList<MigrationOperation> Since)> MigrationsAsync(string provider, int release, int until)
    {
        await using var database = SqliteDatabase.Empty();
        await using var db = database.CreateDbContext();
        var assembly = db.GetService<IMigrationsAssembly>();
        var last = await LastMigrationAsync(release);
        var end = until == int.MaxValue ? "9999" : await LastMigrationAsync(until);
        var all = assembly.Migrations
            .Where(migration => string.CompareOrdinal(migration.Key, end) <= 0)
            .ToLookup(migration => string.CompareOrdinal(migration.Key, last) <= 0, migration => assembly.CreateMigration(migration.Value, provider).UpOperations);

        return ([.. all[true].SelectMany(operations => operations)], [.. all[false].SelectMany(operations => operations)]);
    }

    private static async Task<string> LastMigrationAsync(int release)
    {
        await using var database = await KeptRelease.DatabaseAsync(release);
        await using var db = database.CreateDbContext();

        return (await db.Database.GetAppliedMigrationsAsync(Cancellation)).Max(StringComparer.Ordinal)!;
    }
}
