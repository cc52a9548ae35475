using System.Globalization;
using Npgsql;

namespace PartnerBot.Testing.Services;

/// <summary>
/// PostgreSQL: the server that PARTNERBOT_POSTGRES (a connection string that may create databases) names, or else a real one from npm.
/// One for a test assembly, started by the first test that asks.
/// </summary>
public sealed class Postgres : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly SharedStart<Running> _shared = new(StartAsync);

    /// <summary>Creates an empty database and gives its connection string.</summary>
    public Task<string> CreateDatabaseAsync(CancellationToken cancellationToken) => CreateDatabaseAsync("template1", cancellationToken);

    /// <summary>Creates a database like another one and gives its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(string template, CancellationToken cancellationToken)
    {
        var name = $"test_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}", cancellationToken);
        var admin = (await _shared.GetAsync(cancellationToken)).ConnectionString;

        // A few connections for each of many databases: the server has a bounded number of places.
        return new NpgsqlConnectionStringBuilder(admin) { Database = name, Pooling = true, MaxPoolSize = 20 }.ConnectionString;
    }

    /// <summary>Removes a database with whatever is still connected to it.</summary>
    public Task DropDatabaseAsync(string name, CancellationToken cancellationToken) => ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)", cancellationToken);

    public ValueTask DisposeAsync() => _shared.DisposeAsync();

    private async Task ExecuteAsync(string statement, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection((await _shared.GetAsync(cancellationToken)).ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are made here; a database's name cannot be a parameter.
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<Running> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("PARTNERBOT_POSTGRES") is { Length: > 0 } given)
            return new(null, null, given);

        var program = await PostgresProgram.PrepareAsync(CancellationToken.None);
        var port = FreePort.Next().ToString(CultureInfo.InvariantCulture);
        var server = TestProcess.Start(
            program.AsItsOwner("postgres", "-D", program.Data, "-p", port, "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "max_connections=400"),
            program.Log);
        var running = new Running(server, program, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Pooling=false");
        try
        {
            await Until.TrueAsync("PostgreSQL's answer", token => AnswersAsync(running, token), StartTimeout, CancellationToken.None);

            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> AnswersAsync(Running running, CancellationToken cancellationToken)
    {
        if (running.Server!.HasExited)
            throw new InvalidOperationException($"PostgreSQL ended while starting: {running.Server.Output}");

        try
        {
            await using var connection = new NpgsqlConnection(running.ConnectionString);
            await connection.OpenAsync(cancellationToken);

            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private sealed record Running(TestProcess? Server, PostgresProgram? Program, string ConnectionString) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (Server is not null)
            {
                // SIGINT: PostgreSQL's fast shutdown, which takes its own children along.
                await Server.StopAsync("INT", CancellationToken.None);
                await Server.DisposeAsync();
            }

            Program?.Delete();
        }
    }
}
