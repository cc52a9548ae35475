using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace PartnerBot.Tests.Storage;

/// <summary>Finds what a program cannot bear that knows the database as it was before: what it reads or writes gone, changed, or suddenly required.</summary>
internal static partial class Contraction
{
    /// <param name="before">All operations up to the release whose hosts run on.</param>
    /// <param name="since">Those after it.</param>
    /// <returns>The tables, columns and indexes at fault, by name.</returns>
    public static IEnumerable<string> In(IReadOnlyList<MigrationOperation> before, IEnumerable<MigrationOperation> since)
    {
        var tables = before.OfType<CreateTableOperation>().Select(table => table.Name).ToHashSet();
        var keys = before.OfType<CreateIndexOperation>().Where(index => index.IsUnique).Select(index => index.Name).ToHashSet();

        return since.Select(operation => AtFault(operation, tables.Contains, keys.Contains)).OfType<string>();
    }

    private static string? AtFault(MigrationOperation operation, Predicate<string> isOld, Predicate<string> keepsDoublesOut) => operation switch
    {
        DropTableOperation table when isOld(table.Name) => table.Name,
        RenameTableOperation table when isOld(table.Name) => table.Name,
        DropColumnOperation column when isOld(column.Table) => $"{column.Table}.{column.Name}",
        RenameColumnOperation column when isOld(column.Table) => $"{column.Table}.{column.Name}",
        AlterColumnOperation column when isOld(column.Table) && Narrows(column) => $"{column.Table}.{column.Name}",
        AddColumnOperation column when isOld(column.Table) && MustBeSaid(column) => $"{column.Table}.{column.Name}",
        CreateIndexOperation { IsUnique: true } index when isOld(index.Table) => index.Name,
        DropIndexOperation index when keepsDoublesOut(index.Name) => index.Name,
        AddUniqueConstraintOperation constraint when isOld(constraint.Table) => constraint.Name,
        AddCheckConstraintOperation constraint when isOld(constraint.Table) => constraint.Name,
        AddForeignKeyOperation key when isOld(key.Table) => key.Name,
        AddPrimaryKeyOperation key when isOld(key.Table) => key.Name,
        DropPrimaryKeyOperation key when isOld(key.Table) => key.Name,
        SqlOperation sql when DroppedColumn().Match(sql.Sql) is { Success: true } column => $"{column.Groups["table"]}.{column.Groups["column"]}",
        SqlOperation sql when ChangesTables().IsMatch(sql.Sql) => sql.Sql,
        _ => null,
    };

    private static bool MustBeSaid(AddColumnOperation column) =>
        column is { IsNullable: false, DefaultValue: null, DefaultValueSql: null, ComputedColumnSql: null };

    private static bool Narrows(AlterColumnOperation column) =>
        column.ClrType != column.OldColumn.ClrType
        || (column.OldColumn.IsNullable && !column.IsNullable)
        || (column.MaxLength is { } room && !(column.OldColumn.MaxLength <= room));

    [GeneratedRegex(@"^\s*ALTER\s+TABLE\s+(?<table>\w+)\s+DROP\s+COLUMN\s+(?<column>\w+)\s*;?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex DroppedColumn();

    [GeneratedRegex(@"\b(ALTER|DROP|RENAME|CREATE\s+UNIQUE|CREATE\s+TRIGGER)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ChangesTables();
}
