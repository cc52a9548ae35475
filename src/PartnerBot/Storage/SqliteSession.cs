using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnerBot.Storage;

/// <summary>
/// What every SQLite connection needs and the file does not remember. Without the busy timeout a writer that meets another one
/// fails with "database is locked"; synchronous NORMAL is durable enough under WAL and spares an fsync a transaction.
/// </summary>
internal sealed class SqliteSession : DbConnectionInterceptor
{
    private const string Settings = "PRAGMA busy_timeout = 30000; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);

        return Task.CompletedTask;
    }

    /// <summary>Opens connections with the same settings for whoever works without EF, such as the scheduler.</summary>
    public static DbDataSource DataSource(string connectionString) => new Source(connectionString);

    private static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    private sealed class Source(string connectionString) : DbDataSource
    {
        public override string ConnectionString => connectionString;

        protected override DbConnection CreateDbConnection()
        {
            var connection = new SqliteConnection(connectionString);
            connection.StateChange += (sender, change) =>
            {
                if (change.CurrentState == ConnectionState.Open)
                {
                    Apply(connection);
                }
            };

            return connection;
        }
    }
}
