using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;
using PartnerBot.Testing.Services;

namespace PartnerBot.EndToEnd.Tests.Storage;

/// <summary>A PostgreSQL database of one test's own, without a table.</summary>
internal sealed class PostgresDatabase : IDbContextFactory<PartnerBotDb>, IAsyncDisposable
{
    private readonly DbDataSource _source;
    private readonly DbContextOptions<PartnerBotDb> _options;

    private PostgresDatabase(string connectionString)
    {
        var storage = new StorageOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = connectionString };
        _source = StorageRegistration.OpenDataSource(storage);
        var builder = new DbContextOptionsBuilder<PartnerBotDb>();
        builder.UseStorage(storage, _source);
        _options = builder.Options;
    }

    public static async Task<PostgresDatabase> CreateAsync(Postgres postgres, CancellationToken cancellationToken) =>
        new(await postgres.CreateDatabaseAsync(cancellationToken));

    public PartnerBotDb CreateDbContext() => new(_options);

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
