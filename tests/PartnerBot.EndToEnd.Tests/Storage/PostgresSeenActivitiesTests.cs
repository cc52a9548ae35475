using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Databases;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Storage;

public sealed class PostgresSeenActivitiesTests(Postgres postgres) : SeenActivitiesContract, IAsyncLifetime
{
    private PostgresDatabase _database = null!;

    protected override ISeenActivities Seen => new DatabaseSeenActivities(_database, Clock);

    public async ValueTask InitializeAsync()
    {
        _database = await PostgresDatabase.CreateAsync(postgres);
        await using var db = _database.CreateDbContext();
        await db.Database.MigrateAsync(Cancellation);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
