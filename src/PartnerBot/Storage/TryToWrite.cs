using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PartnerBot.Storage;

/// <summary>Writes to the database what every turn writes first, to see whether turns can: one that can only be read answers, and takes nobody's word.</summary>
internal sealed class TryToWrite(IDbContextFactory<PartnerBotDb> databases, TimeProvider time)
{
    // SQLite's own numbers; its package has no names for them.
    private const int SqliteFull = 13;

    /// <param name="longest">How long it waits behind others who write, in whole seconds; what a turn waits would tell nobody in time.</param>
    /// <param name="cancellationToken">Ends the wait, but not that behind a writer of SQLite.</param>
    /// <exception cref="Exception">It cannot be written; <see cref="IsDiskFull"/> tells whether for want of room.</exception>
    public async Task RunAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Database.SetCommandTimeout(longest);
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            // For this one use of the connection: when it is taken from the pool again, it is told anew (SqliteSession).
            if (db.Database.IsSqlite())
                await db.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout = 0", cancellationToken);
            // The same row each time; it goes with the others of its table when nobody has asked for a while.
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO seen_activities (conversation_id, activity_id, claimed_at)
                VALUES ('health', 'health', {now})
                ON CONFLICT (conversation_id, activity_id) DO UPDATE SET claimed_at = excluded.claimed_at
                """,
                cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Whether something failed because the disk of the database has no room left.</summary>
    public static bool IsDiskFull(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: SqliteFull } => true,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => true,
        _ => exception.InnerException is { } inner && IsDiskFull(inner),
    };
}
