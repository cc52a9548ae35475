using System.Globalization;
using Npgsql;

namespace PartnerBot.Testing.Services;

/// <summary>
/// PostgreSQL: the server that PARTNERBOT_POSTGRES (a connection string that may create databases) names, or else a real one from npm.
/// One for a test assembly, started by the first test that asks.
/// </summary>
public sealed class Postgres : IAsyncDisposable
{

    private readonly SharedStart<Running> _shared;

    public Postgres()
        : this(Environment.GetEnvironmentVariable("PARTNERBOT_POSTGRES"))
    {
    }

    private Postgres(string? given) => _shared = new(() => given is { Length: > 0 } ? Task.FromResult<Running>(new(null, null, given)) : StartAsync());

    /// <summary>A server from npm that one test has for itself, and may stop.</summary>
    public static Postgres OfItsOwn() => new(given: null);

    /// <summary>Stops a server of one's own and starts it again with the same data at the same port, as an update of it does.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        await StopAsync(cancellationToken);
        await StartAgainAsync(cancellationToken);
    }

    /// <summary>Stops a server of one's own. Nobody listens at its port any more.</summary>
    public async Task StopAsync(CancellationToken cancellationToken) => await (await _shared.GetAsync(cancellationToken)).StopAsync();

    /// <summary>Starts a server of one's own again, with what it had and where it was.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken) => await (await _shared.GetAsync(cancellationToken)).StartAgainAsync();

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
        var program = await PostgresProgram.PrepareAsync(CancellationToken.None);
        var port = FreePort.Next().ToString(CultureInfo.InvariantCulture);
        var running = new Running(
            () => TestProcess.Start(
                program.AsItsOwner("postgres", "-D", program.Data, "-p", port, "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "max_connections=400"),
                program.Log),
            program,
            $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Pooling=false");
        try
        {
            await running.AnswersAsync();

            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    private sealed class Running(Func<TestProcess>? start, PostgresProgram? program, string connectionString) : IAsyncDisposable
    {
        private TestProcess? _server = start?.Invoke();

        public string ConnectionString => connectionString;

        public Task AnswersAsync() => Until.TrueAsync("PostgreSQL's answer", LooksAsync, Until.Stopper, CancellationToken.None);

        public Task StartAgainAsync()
        {
            if (start is null)
                throw new InvalidOperationException("The server that PARTNERBOT_POSTGRES names is not this test's own.");

            _server = start();

            return AnswersAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await StopAsync();
            program?.Delete();
        }

        public async Task StopAsync()
        {
            if (_server is null)
                return;

            // SIGINT: PostgreSQL's fast shutdown, which takes its own children along.
            await _server.StopAsync("INT", CancellationToken.None);
            await _server.DisposeAsync();
            _server = null;
        }

        private async Task<bool> LooksAsync(CancellationToken cancellationToken)
        {
            if (_server!.HasExited)
                throw new InvalidOperationException($"PostgreSQL ended while starting: {_server.Output}");

            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync(cancellationToken);

                return true;
            }
            catch (NpgsqlException)
            {
                return false;
            }
        }
    }
}
