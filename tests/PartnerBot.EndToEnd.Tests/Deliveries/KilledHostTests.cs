using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;
using PartnerBot.Testing;
using PartnerBot.Testing.Databases;
using PartnerBot.Testing.Services;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Deliveries;

public sealed class KilledHostTests(Postgres postgres)
{
    private const int Parallel = 16;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_killed_in_the_middle_of_ten_thousand_messages_loses_none_and_repeats_none()
    {
        await using var teams = await FakeTeams.StartAsync(TimeProvider.System);
        await using var database = await TestDatabase.CreateAsync();
        var fanOut = new FanOut(teams, database.CreateDbContext);
        await fanOut.QueueAsync(10_000, Cancel);
        await using var bot = await BotProcess.StartAsync(Settings(database.Storage), Cancel);

        await fanOut.ArrivedAsync(3_000, Cancel);
        await bot.KillAsync();
        await bot.StartAsync(Cancel);
        await fanOut.SettledAsync(Cancel);

        await fanOut.MustHaveArrivedOnceAsync(Parallel, Cancel);
    }

    [Fact]
    public async Task Two_hosts_share_a_queue_and_one_takes_over_when_the_other_is_killed()
    {
        await using var teams = await FakeTeams.StartAsync(TimeProvider.System);
        await using var database = await PostgresDatabase.CreateAsync(postgres);
        await using (var db = database.CreateDbContext())
            await db.Database.MigrateAsync(Cancel);
        var fanOut = new FanOut(teams, database.CreateDbContext);
        await fanOut.QueueAsync(4_000, Cancel);
        var bots = await Task.WhenAll(BotProcess.StartAsync(Settings(database.Storage), Cancel), BotProcess.StartAsync(Settings(database.Storage), Cancel));
        await using var stays = bots[0];
        await using var dies = bots[1];

        await fanOut.ArrivedAsync(1_500, Cancel);
        await dies.KillAsync();
        await fanOut.SettledAsync(Cancel);

        await fanOut.MustHaveArrivedOnceAsync(Parallel, Cancel);
    }

    private static Dictionary<string, string> Settings(StorageOptions storage) => new()
    {
        ["Storage:Provider"] = storage.Provider.ToString(),
        ["Storage:ConnectionString"] = storage.ConnectionString!.Replace("Pooling=False", "Pooling=True", StringComparison.OrdinalIgnoreCase),
        ["Storage:Keys:Folder"] = TestWords.Folder,
        ["Deliveries:Parallel"] = $"{Parallel}",
        // As short as may be: what the dead host had in hand is taken when it is over.
        ["Deliveries:Claim"] = "00:00:20",
    };
}
