using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Hosting;

public sealed class HealthTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_process_that_answers_is_alive_whatever_else_is_wrong()
    {
        await using var bot = await BotUnderTest.StartAsync();

        using var live = await bot.GetAsync(new Uri("https://bot/health/live"));

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task What_is_missing_is_named_and_the_rest_works()
    {
        // The host of the tests has no running scheduler.
        await using var bot = await BotUnderTest.StartAsync();

        var (status, parts) = await ReadyAsync(bot);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("The scheduler does not run", parts.GetProperty("scheduler").GetString(), StringComparison.Ordinal);
        Assert.All(["database", "conversations", "keys"], part => Assert.Equal("works", parts.GetProperty(part).GetString()));
    }

    [Fact]
    public async Task A_database_of_another_version_is_named_and_nothing_secret_is_told()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsHistory" """, Cancellation));

        var (_, parts) = await ReadyAsync(bot);

        Assert.Contains("Storage:ConnectionString", parts.GetProperty("database").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Data Source", parts.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_can_only_be_read_is_named()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER nobody_writes BEFORE INSERT ON seen_activities BEGIN SELECT RAISE(ABORT, 'no'); END", Cancellation));

        var (_, parts) = await ReadyAsync(bot);

        Assert.Contains("cannot be written", parts.GetProperty("database").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_again_and_again_leaves_one_row()
    {
        await using var bot = await BotUnderTest.StartAsync();

        await ReadyAsync(bot);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await ReadyAsync(bot);

        Assert.Equal(bot.Clock.GetUtcNow(), (await bot.InDatabaseAsync(db => db.SeenActivities.SingleAsync(Cancellation))).ClaimedAt);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Parts)> ReadyAsync(BotUnderTest bot)
    {
        using var ready = await bot.GetAsync(new Uri("https://bot/health/ready"));

        return (ready.StatusCode, (await ready.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("parts"));
    }
}
