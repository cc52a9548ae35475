using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;

namespace PartnerBot.Testing;

/// <summary>
/// The tables, columns, keys and indexes that a database really has, one a line, without the scheduler's and EF's own, and without
/// what is left for hosts of the last release.
/// Names of constraints and indexes are left out: nothing depends on them.
/// </summary>
internal static class DatabaseSchema
{
    private const string Sqlite =
        """
        SELECT t.name || '.' || c.name || ' ' || c.type || CASE WHEN c."notnull" THEN ' not null' ELSE '' END
               || CASE WHEN c.pk > 0 THEN ' key ' || c.pk ELSE '' END AS "Value"
          FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'
        UNION ALL
        SELECT t.name || ' ' || CASE WHEN i."unique" THEN 'unique ' ELSE '' END || 'index ('
               || (SELECT group_concat(c.name || CASE WHEN c.desc THEN ' desc' ELSE '' END, ', ') FROM pragma_index_xinfo(i.name) c WHERE c.key) || ')'
               || coalesce((SELECT substr(s.sql, instr(s.sql, ' WHERE ')) FROM sqlite_schema s WHERE s.name = i.name AND i.partial), '')
          FROM sqlite_schema t, pragma_index_list(t.name) i WHERE t.type = 'table' AND i.origin <> 'pk'
        UNION ALL
        SELECT t.name || ' (' || group_concat(f."from", ', ') || ') -> ' || f."table" || ' (' || group_concat(f."to", ', ') || ') on delete ' || f.on_delete
          FROM sqlite_schema t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table' GROUP BY t.name, f.id, f."table", f.on_delete
        """;

    private const string PostgreSql =
        """
        SELECT c.table_name || '.' || c.column_name || ' ' || c.data_type || coalesce('(' || c.character_maximum_length || ')', '')
               || CASE c.is_nullable WHEN 'NO' THEN ' not null' ELSE '' END AS "Value"
          FROM information_schema.columns c WHERE c.table_schema = 'public'
        UNION ALL
        SELECT i.tablename || ' ' || regexp_replace(i.indexdef, ' INDEX .* ON [^ ]+ ', ' INDEX ON ')
          FROM pg_indexes i WHERE i.schemaname = 'public'
        UNION ALL
        SELECT k.conrelid::regclass || ' ' || pg_get_constraintdef(k.oid)
          FROM pg_constraint k WHERE k.contype IN ('f', 'c', 'p') AND k.connamespace = 'public'::regnamespace
        """;

    public static async Task<IReadOnlyList<string>> ReadAsync(PartnerBotDb db, DatabaseProvider provider, CancellationToken cancellationToken)
    {
        var query = provider switch
        {
            DatabaseProvider.Sqlite => Sqlite,
            DatabaseProvider.PostgreSql => PostgreSql,
        };
        var lines = await db.Database.SqlQueryRaw<string>(query).ToListAsync(cancellationToken);

        return [.. lines.Where(line => !IsSomebodyElses(line) && !IsLeft(line)).Order(StringComparer.Ordinal)];
    }

    private static bool IsLeft(string line) => Leftovers.UnusedSince.ContainsKey(line.Split(' ')[0].Replace("\"", "", StringComparison.Ordinal));

    private static bool IsSomebodyElses(string line) =>
        line.StartsWith("QRTZ_", StringComparison.OrdinalIgnoreCase)
        || line.Trim('"').StartsWith("__EF", StringComparison.Ordinal)
        || line.StartsWith("sqlite_", StringComparison.Ordinal);
}
