using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Databases;
using Xunit;

namespace PartnerBot.Tests.Storage;

/// <summary>No column shows people's words to who copies the database, whichever columns there are.</summary>
public sealed class LockedColumnsMigrationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copied_database_shows_no_text_but_those_that_their_mappings_call_plain()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.CreateDbContext();

        var filled = await EveryTable.FillAsync(db);

        var plain = Texts(db.Model).Where(column => !column.HoldsWords()).Select(NameOf).ToHashSet();
        var file = await database.RawAsync(Cancellation);
        Assert.Empty(filled.Markers
            .Where(marker => !plain.Contains($"{marker.Table}.{marker.Column}") && file.Contains(marker.Text, StringComparison.Ordinal))
            .Select(marker => $"{marker.Table}.{marker.Column} stands readable in the file."));
        Assert.Contains(filled.Markers, marker => plain.Contains($"{marker.Table}.{marker.Column}") && file.Contains(marker.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_looked_for_by_a_locked_column()
    {
        await using var database = SqliteDatabase.Empty();
        await using var db = database.CreateDbContext();

        var wrong = Texts(db.Model)
            .Where(column => column.HoldsWords() && column.IsIndex())
            .Select(column => $"{NameOf(column)} has an index, but equal words are locked differently each time: "
                + "say IsPlain(length) in its mapping if it holds no words of people, or look for something else.");

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_migration_leaves_room_for_what_the_mapping_says()
    {
        await using var database = SqliteDatabase.Empty();
        await using var db = database.CreateDbContext();
        var migrated = MigratedLengths(db);

        var wrong = Texts(db.Model)
            .Where(column => migrated.TryGetValue(NameOf(column), out var length) && length != column.GetMaxLength())
            .Select(column => $"{NameOf(column)}: the migration leaves room for {migrated[NameOf(column)]} characters, the mapping asks for {column.GetMaxLength()}. "
                + "A text is locked unless its mapping says IsPlain(length), and a locked one needs table.Words(name, length) in the migration.");

        Assert.Empty(wrong);
        Assert.True(migrated.Count > 20);
    }

    private static IEnumerable<IProperty> Texts(IModel model) =>
        from table in model.GetEntityTypes()
        from column in table.GetProperties()
        where (column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType) == typeof(string)
        select column;

    private static string NameOf(IProperty column) => $"{column.DeclaringType.GetTableName()}.{column.GetColumnName()}";

    /// <summary>The lengths of the text columns after all migrations, as PostgreSQL gets them: SQLite has none.</summary>
    private static Dictionary<string, int?> MigratedLengths(PartnerBotDb db)
    {
        var lengths = new Dictionary<string, int?>();
        var migrations = db.GetService<IMigrationsAssembly>();
        foreach (var column in migrations.Migrations.Values
            .SelectMany(migration => migrations.CreateMigration(migration, "Npgsql.EntityFrameworkCore.PostgreSQL").UpOperations)
            .SelectMany(ColumnsOf)
            .Where(column => column.ClrType == typeof(string)))
        {
            lengths[$"{column.Table}.{column.Name}"] = column.MaxLength;
        }

        return lengths;
    }

    private static IEnumerable<ColumnOperation> ColumnsOf(MigrationOperation operation) => operation switch
    {
        CreateTableOperation table => table.Columns,
        ColumnOperation column => [column],
        _ => [],
    };
}
