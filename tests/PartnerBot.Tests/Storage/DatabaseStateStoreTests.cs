using PartnerBot.BotFramework.State;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Databases;
using Xunit;

namespace PartnerBot.Tests.Storage;

public sealed class DatabaseStateStoreTests : StateStoreContract, IAsyncLifetime
{
    private TestDatabase _database = null!;

    protected override IStateStore Store => new DatabaseStateStore(_database, TimeProvider.System);

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
