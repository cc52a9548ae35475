using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.Storage;

/// <summary>Two turns wrote the same row at once, on different hosts: by its unique key, by its version, or by waiting for one another.</summary>
internal sealed class DatabaseConflicts : ITurnConflicts
{
    public bool IsConflict(Exception exception) => exception.IsConflict;
}

internal static class Conflicts
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    extension(Exception exception)
    {
        /// <summary>Whether somebody else was a moment faster: who expects that catches nothing else, lest a full disk look like a second press.</summary>
        public bool IsConflict => exception switch
        {
            DbUpdateConcurrencyException => true,
            DbUpdateException { InnerException: { } inner } => inner.IsConflict,
            PostgresException postgres => postgres.SqlState
                is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
            SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
            _ => false,
        };
    }
}
