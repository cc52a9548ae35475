using System.Data.Common;
using Azure;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;
using Npgsql;

namespace PartnerBot.Storage;

/// <summary>Looks whether the servers that keep everything let the bot in, before anything is asked of them. A file of SQLite is always there.</summary>
internal sealed class ReachStorage
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly List<Server> _servers = [];
    private readonly TimeProvider _time;

    public ReachStorage(DbDataSource database, IOptions<StorageOptions> options, TimeProvider time)
    {
        _time = time;
        var storage = options.Value;
        if (storage.Provider == DatabaseProvider.PostgreSql)
            _servers.Add(new("database", token => ConnectAsync(database, token), WhatToDoAboutDatabase));
        if (storage.ConversationState == ConversationStateHome.AzureBlobs)
            _servers.Add(OfBlobs("conversations", storage.Blobs, storage.Blobs.Container));
        if (storage.Keys.Home == KeyHome.AzureBlobs)
            _servers.Add(OfBlobs("keys", storage.Blobs, storage.Keys.Container));
    }

    /// <summary>What is kept elsewhere, by the names it has in the bot's health; empty when nothing is.</summary>
    public IEnumerable<string> Parts => _servers.Select(server => server.Part);

    /// <summary>Asks all at once, each for a few seconds.</summary>
    /// <returns>What cannot be reached; empty when everything can.</returns>
    public async Task<IReadOnlyList<Unreached>> LookAsync(CancellationToken cancellationToken) =>
        [.. (await Task.WhenAll(_servers.Select(server => AskAsync(server, cancellationToken)))).OfType<Unreached>()];

    private async Task<Unreached?> AskAsync(Server server, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Longest, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await server.Ask(either.Token);

            return null;
        }
#pragma warning disable CA1031 // Whatever keeps a server from answering is what is asked for.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return new Unreached(server.Part, server.WhatToDo(exception), exception);
        }
    }

    private static async Task ConnectAsync(DbDataSource database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
    }

    private static string WhatToDoAboutDatabase(Exception exception) => exception is PostgresException { SqlState: not PostgresErrorCodes.CannotConnectNow }
        ? "PostgreSQL answers, but does not let the bot in: check the name, password and database in Storage:ConnectionString."
        : "PostgreSQL does not answer: check that it runs and can be reached from here, and check Storage:ConnectionString.";

    private static Server OfBlobs(string part, StorageOptions.BlobOptions blobs, string container)
    {
        // Who waits asks again soon enough.
        var once = new BlobClientOptions { Retry = { MaxRetries = 0, NetworkTimeout = Longest } };
        var client = StorageRegistration.Container(blobs, container, once);

        return new(part, token => client.ExistsAsync(token), WhatToDoAboutBlobs);
    }

    private static string WhatToDoAboutBlobs(Exception exception) => exception is RequestFailedException { Status: 401 or 403 } or AuthenticationFailedException
        ? "Blob Storage answers, but does not let the bot in: check Storage:Blobs and the account's rights, which take some minutes to work once they are given."
        : "Blob Storage does not answer: check that it can be reached from here, and check Storage:Blobs.";

    private sealed record Server(string Part, Func<CancellationToken, Task> Ask, Func<Exception, string> WhatToDo);
}

/// <summary>A part of the bot that is kept elsewhere and cannot be reached.</summary>
/// <param name="Part">By its name in the bot's health.</param>
/// <param name="WhatToDo">A sentence that says what is wrong and what to look at, and tells no secret.</param>
/// <param name="Why">For the log.</param>
internal sealed record Unreached(string Part, string WhatToDo, Exception Why);
