using PartnerBot.BotFramework.Turns;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Databases;
using Xunit;

namespace PartnerBot.Tests.Storage;

public sealed class DatabaseSeenActivitiesTests : SeenActivitiesContract, IAsyncLifetime
{
    private TestDatabase _database = null!;

    protected override ISeenActivities Seen => new DatabaseSeenActivities(_database, Clock);

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
