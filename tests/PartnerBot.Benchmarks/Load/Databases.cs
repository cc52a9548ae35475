using PartnerBot.Storage;
using PartnerBot.Testing.Services;

namespace PartnerBot.Benchmarks.Load;

/// <summary>A SQLite database in a file, gone with its measurement.</summary>
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
    /// <summary>A new database on the server, with connections that are kept as in production.</summary>
    public static async Task<StorageOptions> NewAsync(this Postgres postgres) => new()
    {
        Provider = DatabaseProvider.PostgreSql,
        ConnectionString = (await postgres.CreateDatabaseAsync(CancellationToken.None)).Replace("Pooling=False", "Pooling=True", StringComparison.OrdinalIgnoreCase),
    };
}
