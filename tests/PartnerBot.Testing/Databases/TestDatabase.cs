using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;
using PartnerBot.Testing.Services;

namespace PartnerBot.Testing.Databases;

/// <summary>A database of one test's own, gone with the test: SQLite, or PostgreSQL in an assembly that says so.</summary>
internal abstract class TestDatabase : IDbContextFactory<PartnerBotDb>, IAsyncDisposable
{
    private static Postgres? _server;
    private readonly DbContextOptions<PartnerBotDb> _options;

    protected TestDatabase(StorageOptions storage, WordSafe? words = null)
    {
        Words = words ?? TestWords.Safe;
        Storage = storage;
        Source = StorageRegistration.OpenDataSource(storage);
        var builder = new DbContextOptionsBuilder<PartnerBotDb>();
        builder.UseStorage(storage, Source).UseApplicationServiceProvider(TestWords.ServicesOf(Words)).EnableSensitiveDataLogging();
        _options = builder.Options;
    }

    /// <summary>What a host needs to work on this database.</summary>
    public StorageOptions Storage { get; }

    /// <summary>With the keys that its words are locked with.</summary>
    public WordSafe Words { get; }

    /// <summary>Connections for whoever works without EF.</summary>
    public DbDataSource Source { get; }

    /// <summary>Lets every test of this assembly have its database on that server.</summary>
    public static void UsePostgres(Postgres server) => _server = server;

    /// <summary>A migrated database.</summary>
    public static async Task<TestDatabase> CreateAsync() =>
        _server is { } server ? await PostgresDatabase.CreateAsync(server) : await SqliteDatabase.CreateAsync();

    /// <summary>A new context; what one context saved, the next one reads from the disk.</summary>
    public PartnerBotDb CreateDbContext() => new(_options);

    /// <summary>Everything that stands in the database, as who copies it would see it.</summary>
    public abstract Task<string> RawAsync(CancellationToken cancellationToken);

    public virtual ValueTask DisposeAsync() => Source.DisposeAsync();
}
