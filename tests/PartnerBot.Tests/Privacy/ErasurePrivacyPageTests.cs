using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Databases;
using Xunit;

namespace PartnerBot.Tests.Privacy;

/// <summary>docs/privacy.md says of every table what it holds, why, who sees it and until when, and which of its texts a copied database shows.</summary>
public sealed class ErasurePrivacyPageTests
{
    [Fact]
    public async Task Every_table_stands_on_the_page_about_privacy_once_and_no_other_does()
    {
        await using var database = SqliteDatabase.Empty();
        await using var db = database.CreateDbContext();
        var tables = db.Model.GetEntityTypes().Select(table => table.GetTableName()!).Order(StringComparer.Ordinal).ToList();

        var told = Rows().Select(row => row.Table).Order(StringComparer.Ordinal).ToList();

        Assert.True(
            tables.SequenceEqual(told),
            $"docs/privacy.md, section «Table by table»: missing {string.Join(", ", tables.Except(told))}; gone {string.Join(", ", told.Except(tables))}. "
            + "Say of a new table in one row what it holds, why, who may see it and until when, and which of its texts are readable.");
    }

    [Fact]
    public async Task The_page_names_every_text_that_a_copied_database_shows()
    {
        await using var database = SqliteDatabase.Empty();
        await using var db = database.CreateDbContext();
        var readable =
            from table in db.Model.GetEntityTypes()
            from column in table.GetProperties()
            where column.ClrType == typeof(string) && !column.HoldsWords()
            select $"{table.GetTableName()}: {column.GetColumnName()}";

        var told = Rows().SelectMany(row => row.Readable.Select(column => $"{row.Table}: {column}"));

        Assert.Equal(readable.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Table, string[] Readable)> Rows() =>
        from line in File.ReadLines(Path.Combine(Repository.Root, "docs", "privacy.md"))
            .SkipWhile(line => line != "## Table by table")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        where line.StartsWith("| `", StringComparison.Ordinal)
        let cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries)
        select (cells[0].Trim('`'), cells[^1] == "–" ? [] : cells[^1].Split(", ").Select(column => column.Split('`')[1]).ToArray());
}
