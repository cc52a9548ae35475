using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.State;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Databases;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Storage;

public sealed class PostgresStateStoreTests(Postgres postgres) : StateStoreContract, IAsyncLifetime
{
    private PostgresDatabase _database = null!;

    protected override IStateStore Store => new DatabaseStateStore(_database, TimeProvider.System);

    public async ValueTask InitializeAsync()
    {
        _database = await PostgresDatabase.CreateAsync(postgres);
        await using var db = _database.CreateDbContext();
        await db.Database.MigrateAsync(Cancellation);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
