using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace PartnerBot.Storage;

/// <summary>
/// Looks through everything that people wrote. Locks what stands readable in columns that are to be locked: words from before there were keys, or from an
/// old backup. Opens one text of each key in each column to see that the keys fit: a folder restored from before a rotation has the older ones only, and
/// nobody would know until somebody's words do not open. It takes as long as there are words, so a start does it after an upgrade, and when a key is missing.
/// </summary>
internal sealed partial class LockStoredWords(IDbContextFactory<PartnerBotDb> databases, WordSafe safe, ILogger<LockStoredWords> logger)
{
    private const int Batch = 500;

    /// <exception cref="WordsLockedException">The keys are not those of this database.</exception>
    public async Task<StoredWords> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        var (locked, keys) = (0, new HashSet<Guid>());
        foreach (var column in Columns(db))
        {
            await TryKeysAsync(db, column, keys, cancellationToken);
            while (await LockBatchAsync(db, column, cancellationToken) is > 0 and var count)
            {
                locked += count;
            }
        }

        locked += await LockDocumentsAsync(db, keys, cancellationToken);
        if (locked > 0)
        {
            Log.Locked(logger, locked);
            await ForgetFreePagesAsync(db, cancellationToken);
        }

        return new StoredWords(locked, keys);
    }

    private static IEnumerable<Column> Columns(PartnerBotDb db) =>
        from table in db.Model.GetEntityTypes()
        from property in table.GetProperties()
        where property.HoldsWords()
        select new Column(table.GetTableName()!, property.GetColumnName(), [.. table.FindPrimaryKey()!.Properties.Select(key => key.GetColumnName())]);

    private async Task TryKeysAsync(PartnerBotDb db, Column column, HashSet<Guid> keys, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText =
            $"SELECT MIN({column.Name}) FROM {column.Table} WHERE {column.Name} LIKE '{WordSafe.Mark}%' GROUP BY SUBSTR({column.Name}, 1, {WordSafe.KeyLength})";
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        while (await found.ReadAsync(cancellationToken))
        {
            safe.Open(found.GetString(0));
            keys.Add(WordSafe.KeyOf(found.GetString(0)));
        }
    }

    private async Task<int> LockBatchAsync(PartnerBotDb db, Column column, CancellationToken cancellationToken)
    {
        var rows = new List<(object[] Key, string Text)>();
        await using (var read = db.Database.GetDbConnection().CreateCommand())
        {
            read.CommandText =
                $"SELECT {column.Name}, {string.Join(", ", column.Key)} FROM {column.Table} WHERE {column.Name} <> '' AND {column.Name} NOT LIKE '{WordSafe.Mark}%' LIMIT {Batch}";
            await using var found = await read.ExecuteReaderAsync(cancellationToken);
            while (await found.ReadAsync(cancellationToken))
            {
                rows.Add(([.. Enumerable.Range(1, column.Key.Count).Select(found.GetValue)], found.GetString(0)));
            }
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var (key, text) in rows)
        {
            await using var write = db.Database.GetDbConnection().CreateCommand();
            write.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction);
            // Only while it is what was read: a turn on another host may have changed it.
            write.CommandText = $"UPDATE {column.Table} SET {column.Name} = @locked WHERE {column.Name} = @text"
                + string.Concat(column.Key.Select((name, index) => $" AND {name} = @key{index}"));
            Add(write, "@locked", safe.Lock(text));
            Add(write, "@text", text);
            foreach (var (index, part) in key.Index())
            {
                Add(write, $"@key{index}", part);
            }

            await write.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);

        return rows.Count;
    }

    private async Task<int> LockDocumentsAsync(PartnerBotDb db, HashSet<Guid> keys, CancellationToken cancellationToken)
    {
        var (locked, after, opened) = (0, "", new HashSet<Guid>());
        while (true)
        {
            var documents = await db.StateEntries.AsNoTracking()
#pragma warning disable CA1309 // The database compares, and hashes are plain ASCII.
                .Where(entry => string.Compare(entry.KeyHash, after) > 0)
#pragma warning restore CA1309
                .OrderBy(entry => entry.KeyHash)
                .Take(Batch)
                .ToListAsync(cancellationToken);
            if (documents.Count == 0)
                return locked;

            after = documents[^1].KeyHash;
            foreach (var document in documents.Where(document => WordSafe.IsLocked(document.Content) && opened.Add(WordSafe.KeyOf(document.Content))))
                safe.Open(document.Content);
            keys.UnionWith(opened);
            foreach (var document in documents.Where(document => !WordSafe.IsLocked(document.Content)))
            {
                var content = safe.Lock(document.Content);
                locked += await db.StateEntries
                    .Where(entry => entry.KeyHash == document.KeyHash && entry.ETag == document.ETag)
                    .ExecuteUpdateAsync(entry => entry.SetProperty(row => row.Content, content), cancellationToken);
            }
        }
    }

    /// <summary>SQLite leaves in its file what it has written over; a copy of the file would still show it.</summary>
    private static async Task ForgetFreePagesAsync(PartnerBotDb db, CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite())
            return;

        await db.Database.ExecuteSqlRawAsync("VACUUM", cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private sealed record Column(string Table, string Name, IReadOnlyList<string> Key);

    private static partial class Log
    {
        [LoggerMessage(710, LogLevel.Information, "{Count} texts that stood readable in the database are locked now")]
        public static partial void Locked(ILogger logger, int count);
    }
}

/// <summary>What stood in the database.</summary>
/// <param name="Locked">How many texts and documents were locked now.</param>
/// <param name="Keys">The keys that had locked the others.</param>
internal sealed record StoredWords(int Locked, IReadOnlyCollection<Guid> Keys);
