using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;

namespace PartnerBot.Testing;

/// <summary>
/// A migrated SQLite database of one test's own, in a file as in production, gone with the test. The migrations run once in a test
/// run; every test gets a copy of their result.
/// </summary>
internal sealed class TestDatabase : IDbContextFactory<PartnerBotDb>, IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateOnceAsync);
    private readonly string _path;
    private readonly DbContextOptions<PartnerBotDb> _options;

    private TestDatabase(string path)
    {
        _path = path;
        Storage = new StorageOptions { ConnectionString = $"Data Source={path}" };
        Source = StorageRegistration.OpenDataSource(Storage);
        var builder = new DbContextOptionsBuilder<PartnerBotDb>();
        builder.UseStorage(Storage, Source).UseApplicationServiceProvider(TestWords.Services).EnableSensitiveDataLogging();
        _options = builder.Options;
    }

    /// <summary>What a host needs to work on this database.</summary>
    public StorageOptions Storage { get; }

    /// <summary>Connections for whoever works without EF.</summary>
    public DbDataSource Source { get; }

    public static async Task<TestDatabase> CreateAsync()
    {
        var path = NewPath();
        await File.WriteAllBytesAsync(path, await Migrated.Value);

        return new TestDatabase(path);
    }

    /// <summary>A database without a table, for tests of the migrations themselves.</summary>
    public static TestDatabase Empty() => new(NewPath());

    /// <summary>A new context; what one context saved, the next one reads from the file.</summary>
    public PartnerBotDb CreateDbContext() => new(_options);

    /// <summary>The database as it is now, in a file of its own: what a host that died at this moment leaves behind.</summary>
    public async Task<TestDatabase> CopyAsync(CancellationToken cancellationToken)
    {
        var copy = Empty();
        await using var db = CreateDbContext();
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy._path}", cancellationToken);

        return copy;
    }

    /// <summary>Everything that stands in the files of the database, as who copies them would see it.</summary>
    public async Task<string> RawAsync(CancellationToken cancellationToken)
    {
        var raw = new StringBuilder();
        foreach (var file in new[] { _path, $"{_path}-wal" }.Where(File.Exists))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            raw.Append(await reader.ReadToEndAsync(cancellationToken));
        }

        return raw.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        using (var connection = new SqliteConnection(Storage.ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        foreach (var file in new[] { _path, $"{_path}-wal", $"{_path}-shm" })
        {
            File.Delete(file);
        }
    }

    private static string NewPath() => Path.Combine(Path.GetTempPath(), $"partnerbot-{Guid.CreateVersion7():N}.db");

    private static async Task<byte[]> MigrateOnceAsync()
    {
        await using var template = Empty();
        await using (var db = template.CreateDbContext())
        {
            await db.Database.MigrateAsync();
            // Everything into the one file that is about to be read.
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        return await File.ReadAllBytesAsync(template._path);
    }
}
