using System.Data.Common;
using Npgsql;

namespace PartnerBot.Storage;

/// <summary>
/// Hosts of one PostgreSQL database that start at once do so one after the other: the first makes tables, keys and plans, the others find them.
/// Before any other part of the host starts it takes a lock of the database, which ends with the start, or with the process.
/// </summary>
/// <remarks>Without it one of them ended with «relation already exists», and each made a key of its own that the others did not know.</remarks>
internal sealed partial class StartInTurn(DbDataSource source, ILogger<StartInTurn> logger) : IHostedLifecycleService, IAsyncDisposable
{
    /// <summary>How long a host waits for those before it. One that hangs in its start must not keep all others from theirs.</summary>
    private const int LongestWaitSeconds = 120;

    // Any number, as long as nobody else locks by it in this database: the letters of PartnerBot.
    private const long Lock = 0x50_61_72_74_6E_65_72_42;

    private DbConnection? _holding;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        // A file of SQLite belongs to one host, and its folder may not be there yet.
        if (source is not NpgsqlDataSource)
            return;

        _holding = await source.OpenConnectionAsync(cancellationToken);
        if (await AskAsync($"SELECT pg_try_advisory_lock({Lock})", cancellationToken) is true)
            return;

        Log.Waits(logger);
        try
        {
            await AskAsync($"SET lock_timeout = '{LongestWaitSeconds}s'; SELECT pg_advisory_lock({Lock})", cancellationToken);
        }
        catch (PostgresException waited) when (waited.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            Log.WaitedInVain(logger, LongestWaitSeconds);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (_holding is null)
            return;

        // A pooled connection is cleared only when it is used again.
        await AskAsync("SELECT pg_advisory_unlock_all()", cancellationToken);
        await DisposeAsync();
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_holding is not null)
            await _holding.DisposeAsync();
        _holding = null;
    }

    private async Task<object?> AskAsync(string statement, CancellationToken cancellationToken)
    {
        await using var command = _holding!.CreateCommand();
#pragma warning disable CA2100 // Made of the two numbers above.
        command.CommandText = statement;
#pragma warning restore CA2100
        command.CommandTimeout = LongestWaitSeconds + 10;

        return await command.ExecuteScalarAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(720, LogLevel.Information, "Another host of this database is starting; this one waits until it has started")]
        public static partial void Waits(ILogger logger);

        [LoggerMessage(721, LogLevel.Warning, "Another host of this database has been starting for more than {Seconds} s; this one starts beside it")]
        public static partial void WaitedInVain(ILogger logger, int seconds);
    }
}
