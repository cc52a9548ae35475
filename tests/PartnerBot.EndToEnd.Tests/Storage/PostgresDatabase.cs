using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Services;

namespace PartnerBot.EndToEnd.Tests.Storage;

/// <summary>A PostgreSQL database of one test's own, without a table.</summary>
internal sealed class PostgresDatabase : IDbContextFactory<PartnerBotDb>, IAsyncDisposable
{
    private readonly DbDataSource _source;
    private readonly DbContextOptions<PartnerBotDb> _options;

    private PostgresDatabase(string connectionString)
    {
        Storage = new StorageOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = connectionString };
        _source = StorageRegistration.OpenDataSource(Storage);
        var builder = new DbContextOptionsBuilder<PartnerBotDb>();
        builder.UseStorage(Storage, _source).UseApplicationServiceProvider(TestWords.Services);
        _options = builder.Options;
    }

    /// <summary>What a host needs to work on this database.</summary>
    public StorageOptions Storage { get; }

    public static async Task<PostgresDatabase> CreateAsync(Postgres postgres, CancellationToken cancellationToken) =>
        new(await postgres.CreateDatabaseAsync(cancellationToken));

    public PartnerBotDb CreateDbContext() => new(_options);

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
