using Azure.Storage.Blobs;
using PartnerBot.Storage;
using PartnerBot.Testing.Services;

namespace PartnerBot.Testing.Databases;

/// <summary>All that a bot on a port keeps in one test: its database, conversation state and keys, with the settings by which a host finds them. Gone with the test.</summary>
internal sealed class TestStorage : IAsyncDisposable
{
    private TestStorage(TestDatabase database, params (string Key, string Value)[] settings)
    {
        Database = database;
        Settings = With(
            [("Storage:Provider", $"{database.Storage.Provider}"), ("Storage:ConnectionString", database.Storage.ConnectionString!), .. settings],
            new Dictionary<string, string>());
    }

    public TestDatabase Database { get; }

    /// <summary>By their names in appsettings.json.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Everything in one SQLite file, and the keys in a folder: one host that needs no other service.</summary>
    public static async Task<TestStorage> InOneFileAsync() =>
        new(await SqliteDatabase.CreateAsync(), ("Storage:Keys:Folder", TestWords.Folder));

    /// <summary>PostgreSQL, with conversation state and keys in Azure Blob Storage: what several hosts can share.</summary>
    public static async Task<TestStorage> SharedAsync(Postgres postgres, Azurite azurite, CancellationToken cancellationToken) =>
        await SharedAsync(await PostgresDatabase.CreateAsync(postgres), azurite, cancellationToken);

    /// <summary>As <see cref="SharedAsync(Postgres, Azurite, CancellationToken)"/>, without a table yet.</summary>
    public static async Task<TestStorage> SharedAndEmptyAsync(Postgres postgres, Azurite azurite, CancellationToken cancellationToken) =>
        await SharedAsync(await PostgresDatabase.EmptyAsync(postgres), azurite, cancellationToken);

    /// <summary>These settings and others.</summary>
    public IReadOnlyDictionary<string, string> With(params (string Key, string Value)[] others) => With(others, Settings);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static async Task<TestStorage> SharedAsync(PostgresDatabase database, Azurite azurite, CancellationToken cancellationToken)
    {
        var blobs = await azurite.ConnectionStringAsync(cancellationToken);
        var test = Guid.CreateVersion7();
        await GiveKeysAsync(new BlobContainerClient(blobs, $"keys-{test:N}"), cancellationToken);

        return new(
            database,
            ("Storage:ConversationState", $"{ConversationStateHome.AzureBlobs}"),
            ("Storage:Blobs:ConnectionString", blobs),
            ("Storage:Blobs:Container", $"state-{test:N}"),
            ("Storage:Keys:Home", $"{KeyHome.AzureBlobs}"),
            ("Storage:Keys:Container", $"keys-{test:N}"));
    }
    private static Dictionary<string, string> With((string Key, string Value)[] others, IReadOnlyDictionary<string, string> settings)
    {
        var all = new Dictionary<string, string>(settings);
        foreach (var (key, value) in others)
        {
            all[key] = value;
        }

        return all;
    }

    // The tests' own keys, so that a test reads and writes words in the database as the hosts do.
    private static async Task GiveKeysAsync(BlobContainerClient container, CancellationToken cancellationToken)
    {
        TestWords.Safe.Lock("first word");
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        foreach (var key in Directory.EnumerateFiles(TestWords.Folder, "key-*.xml"))
            await container.GetBlobClient(Path.GetFileName(key)).UploadAsync(key, cancellationToken);
    }
}
