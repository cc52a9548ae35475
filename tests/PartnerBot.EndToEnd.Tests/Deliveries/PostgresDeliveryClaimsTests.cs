using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Databases;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Deliveries;

public sealed class PostgresDeliveryClaimsTests(Postgres postgres) : DeliveryClaimsContract, IAsyncLifetime
{
    private PostgresDatabase _database = null!;

    private protected override IDbContextFactory<PartnerBotDb> Database => _database;

    public async ValueTask InitializeAsync()
    {
        _database = await PostgresDatabase.CreateAsync(postgres);
        await using var db = _database.CreateDbContext();
        await db.Database.MigrateAsync(Cancellation);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
