using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PartnerBot.Storage;
using PartnerBot.Testing.Services;

namespace PartnerBot.Testing.Databases;

/// <summary>On a real server. The migrations run once for a server; every test gets a copy of their result.</summary>
internal sealed class PostgresDatabase : TestDatabase
{
    private static readonly ConcurrentDictionary<Postgres, Lazy<Task<string>>> Migrated = new();
    private readonly Postgres _server;

    private PostgresDatabase(Postgres server, string connectionString)
        : base(new() { Provider = DatabaseProvider.PostgreSql, ConnectionString = connectionString })
    {
        _server = server;
    }

    public static async Task<PostgresDatabase> CreateAsync(Postgres server)
    {
        var template = await Migrated.GetOrAdd(server, _ => new(() => MigrateOnceAsync(server))).Value;

        return new(server, await server.CreateDatabaseAsync(template, CancellationToken.None));
    }

    /// <summary>A database without a table, for tests of the migrations themselves.</summary>
    public static async Task<PostgresDatabase> EmptyAsync(Postgres server) =>
        new(server, await server.CreateDatabaseAsync(CancellationToken.None));

    public override async Task<string> RawAsync(CancellationToken cancellationToken)
    {
        var raw = new StringBuilder();
        await using var db = CreateDbContext();
        foreach (var table in await db.Database.SqlQuery<string>($"SELECT tablename::text AS \"Value\" FROM pg_tables WHERE schemaname = 'public'").ToListAsync(cancellationToken))
        {
            raw.AppendLine(table);
#pragma warning disable EF1002 // The name comes from the server's own list of tables.
            raw.AppendJoin('\n', await db.Database.SqlQueryRaw<string>($"SELECT t::text AS \"Value\" FROM \"{table}\" t").ToListAsync(cancellationToken));
#pragma warning restore EF1002
        }

        return raw.ToString();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _server.DropDatabaseAsync(new NpgsqlConnectionStringBuilder(Storage.ConnectionString).Database!, CancellationToken.None);
    }

    private static async Task<string> MigrateOnceAsync(Postgres server)
    {
        // Who copies a database must be alone with it: its connections are closed before its name is given away.
        var database = await EmptyAsync(server);
        await using (var db = database.CreateDbContext())
            await db.Database.MigrateAsync();
        await database.Source.DisposeAsync();

        return new NpgsqlConnectionStringBuilder(database.Storage.ConnectionString).Database!;
    }
}
