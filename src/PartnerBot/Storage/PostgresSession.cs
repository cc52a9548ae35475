using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace PartnerBot.Storage;

/// <summary>How every session with PostgreSQL is set.</summary>
internal static class PostgresSession
{
    /// <summary>
    /// A host that stops in the middle of a transaction, as a machine that hangs does, keeps its rows locked and all other hosts waiting. After so
    /// long the server ends the transaction: less than any lease, so that what the host had in hand can be taken over when its lease is over.
    /// </summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    public static NpgsqlDataSource DataSource(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        // At the start of the session, and not by SET: a connection that goes back to the pool forgets what was set later.
        if (settings.Options?.Contains("idle_in_transaction_session_timeout", StringComparison.Ordinal) is not true)
            settings.Options = $"{settings.Options} -c idle_in_transaction_session_timeout={LongestPause.TotalMilliseconds:0}".TrimStart();

        return NpgsqlDataSource.Create(settings);
    }

    /// <summary>
    /// Failures come as they are: the usual strategy does not try again either, but hides that the database was away within an exception that says
    /// the caller did something wrong, and who waits for the database to come back would not know it.
    /// </summary>
    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, DbDataSource source) =>
        options.UseNpgsql(source, postgres => postgres.ExecutionStrategy(context => new NonRetryingExecutionStrategy(context)));
}
