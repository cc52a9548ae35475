using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Databases;
using Xunit;

namespace PartnerBot.Tests.Deliveries;

public sealed class DeliveryClaimsTests : DeliveryClaimsContract, IAsyncLifetime
{
    private TestDatabase _database = null!;

    private protected override IDbContextFactory<PartnerBotDb> Database => _database;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
