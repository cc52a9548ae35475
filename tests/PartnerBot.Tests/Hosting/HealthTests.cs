using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Hosting.Health;
using PartnerBot.Storage;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Teams;
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
        Assert.All(["database", "conversations", "keys", "signIn"], part => Assert.Equal("works", parts.GetProperty(part).GetString()));
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

    [Fact]
    public async Task A_secret_that_Entra_refuses_is_named_with_what_to_do_and_never_told()
    {
        await using var bot = await BotUnderTest.StartAsync(("MicrosoftAppPassword", "not-the-secret"));

        var (status, parts) = await ReadyAsync(bot);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("AADSTS7000215): MicrosoftAppPassword is not the app's secret", parts.GetProperty("signIn").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-secret", parts.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_to_do_before_people_use_the_bot_is_named_until_it_is_done()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await using var settled = await BotUnderTest.StartAsync(
            OnboardingSteps.Creator("Ana"), ("Administration:Admins:Tenants:0", FakeTeams.TenantId), ("Web:PublicUrl", "https://partners.example.org"));

        Assert.Equal(["creators", "admins", "publicUrl", "helplines", "package", "teams"], (await MissingAsync(bot)).Select(finding => finding.What).Distinct());
        Assert.Equal(["helplines", "package", "teams"], (await MissingAsync(settled)).Select(finding => finding.What).Distinct());

        await settled.Person("Ana").SaysAsync("hello");

        Assert.Equal(["helplines"], (await MissingAsync(settled)).Select(finding => finding.What));
    }

    [Fact]
    public async Task A_tenant_that_is_not_let_in_is_told_apart_from_Teams_not_reaching_the_bot()
    {
        await using var bot = await BotUnderTest.StartAsync(("Bot:Authentication:AllowedTenants:0", "7e0a0000-0000-4000-8000-000000000009"));
        var before = (await MissingAsync(bot)).Single(finding => finding.What == "teams").Sentence;

        using var refused = await bot.Person("Ana").PostAsync(bot.Person("Ana").Activity("message") with { Text = "hello" });

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.StartsWith("Nothing has arrived from Teams yet", before, StringComparison.Ordinal);
        Assert.Contains("was refused", (await MissingAsync(bot)).Single(finding => finding.What == "teams").Sentence, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Finding>> MissingAsync(BotUnderTest bot)
    {
        using var ready = await bot.GetAsync(new Uri("https://bot/health/ready"));

        return (await ready.Content.ReadFromJsonAsync<Readiness>(Cancellation))!.Missing;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Parts)> ReadyAsync(BotUnderTest bot)
    {
        using var ready = await bot.GetAsync(new Uri("https://bot/health/ready"));

        return (ready.StatusCode, (await ready.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("parts"));
    }
}
