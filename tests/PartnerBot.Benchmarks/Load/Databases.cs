using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;
using PartnerBot.Testing.Services;

namespace PartnerBot.Benchmarks.Load;

/// <summary>A SQLite database in a file, with its keys beside it, gone with its measurement.</summary>
internal sealed class SqliteFile : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partnerbot-benchmark-");

    public StorageOptions Storage => new() { ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "partnerbot.db")}" };

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);

        return ValueTask.CompletedTask;
    }
}

internal static class Databases
{
    // The keys of one run, for all its databases on a server; gone with it.
    private static readonly DirectoryInfo Keys = Directory.CreateTempSubdirectory("partnerbot-benchmark-");

    static Databases()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Keys.Delete(recursive: true);
    }

    /// <summary>A new database on the server.</summary>
    public static async Task<StorageOptions> NewAsync(this Postgres postgres) => new()
    {
        Provider = DatabaseProvider.PostgreSql,
        ConnectionString = await postgres.CreateDatabaseAsync(CancellationToken.None),
        Keys = { Folder = Keys.FullName },
    };

    /// <summary>The settings by which a bot finds the database, its conversations and its keys.</summary>
    public static IEnumerable<(string Name, string Value)> Settings(this StorageOptions storage)
    {
        yield return ("Storage:Provider", $"{storage.Provider}");
        yield return ("Storage:ConnectionString", storage.ConnectionString!);
        yield return ("Storage:ConversationState", $"{storage.ConversationState}");
        if (storage.Keys.Folder is { } folder)
            yield return ("Storage:Keys:Folder", folder);
        if (storage.Blobs.ConnectionString is { } blobs)
            yield return ("Storage:Blobs:ConnectionString", blobs);
        if (storage.ConversationState == ConversationStateHome.AzureBlobs)
            yield return ("Storage:Blobs:Container", storage.Blobs.Container);
    }

    /// <summary>What opens the database as the product does, people's words included.</summary>
    public static DbContextOptions<PartnerBotDb> Open(this StorageOptions storage, DbDataSource source) =>
        (DbContextOptions<PartnerBotDb>)new DbContextOptionsBuilder<PartnerBotDb>()
            .UseStorage(storage, source)
            .UseApplicationServiceProvider(new ServiceCollection().AddLogging().AddSingleton(Microsoft.Extensions.Options.Options.Create(storage)).AddWordSafe().BuildServiceProvider())
            .Options;
}
