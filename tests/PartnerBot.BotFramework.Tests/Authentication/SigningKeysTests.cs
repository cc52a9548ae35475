using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Protocols;
using PartnerBot.BotFramework.Authentication;
using PartnerBot.Testing;
using PartnerBot.Testing.Services;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Authentication;

public sealed class SigningKeysTests
{
    [Fact]
    public async Task Keys_are_read_once_for_many_requests()
    {
        await using var bot = await BotOfThisTest.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => bot.AuthenticateAsync(bot.Teams.Issuer.Sign())));

        Assert.Equal(1, bot.Teams.Issuer.Reads);
    }

    [Fact]
    public async Task The_first_token_with_a_new_key_is_taken()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        await bot.AuthenticateAsync(bot.Teams.Issuer.Sign());
        bot.Clock.Advance(TimeSpan.FromMinutes(6));

        bot.Teams.Issuer.ChangeKey();

        Assert.NotNull(await bot.AuthenticateAsync(bot.Teams.Issuer.Sign()));
        Assert.Equal(2, bot.Teams.Issuer.Reads);
    }

    [Fact]
    public async Task Invented_key_ids_make_the_bot_ask_once_in_five_minutes()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var known = bot.Teams.Issuer.Sign();
        bot.Teams.Issuer.ChangeKey();
        var unknown = bot.Teams.Issuer.Sign();
        bot.Teams.Issuer.ChangeKey();
        bot.Teams.Issuer.ChangeKey();
        await bot.AuthenticateAsync(known);

        for (var minute = 0; minute < 10; minute++)
        {
            Assert.Null(await bot.AuthenticateAsync(unknown));
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(2, bot.Teams.Issuer.Reads);
    }

    [Fact]
    public async Task A_key_that_the_channel_withdrew_is_forgotten_within_twelve_hours()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var withdrawn = bot.Teams.Issuer.Sign(bot.Teams.Issuer.Claims() with { Expires = bot.Clock.GetUtcNow().AddDays(2) });
        Assert.NotNull(await bot.AuthenticateAsync(withdrawn));
        bot.Teams.Issuer.ChangeKey();

        bot.Clock.Advance(TimeSpan.FromHours(12));

        Assert.Null(await bot.AuthenticateAsync(withdrawn));
    }

    [Fact]
    public async Task Known_keys_stay_in_use_while_the_issuer_is_down()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        Assert.NotNull(await bot.AuthenticateAsync(bot.Teams.Issuer.Sign()));
        bot.Teams.Issuer.IsDown = true;

        bot.Clock.Advance(TimeSpan.FromHours(13));

        Assert.NotNull(await bot.AuthenticateAsync(bot.Teams.Issuer.Sign()));
        Assert.Contains(bot.Logs.Lines, line => line.Event.Id == 111);
    }

    [Fact]
    public async Task While_old_keys_are_read_anew_they_go_on_serving()
    {
        var clock = new TestClock();
        await using var teams = await FakeTeams.StartAsync(clock);
        using var http = new HttpClient(teams.Network());
        var documents = new SlowDocuments(new HttpDocumentRetriever(http));
        using var keys = new SigningKeys(
            "https://login.botframework.com/v1/.well-known/openidconfiguration", documents, clock, NullLogger<SigningKeys>.Instance);
        Assert.NotNull(await keys.FindAsync(teams.Issuer.KeyId, BotOfThisTest.Cancelled));
        clock.Advance(TimeSpan.FromHours(12));
        documents.Release = new TaskCompletionSource();

        var reading = keys.FindAsync(teams.Issuer.KeyId, BotOfThisTest.Cancelled).AsTask();
        var meanwhile = keys.FindAsync(teams.Issuer.KeyId, BotOfThisTest.Cancelled).AsTask();

        Assert.NotNull(await meanwhile.WaitAsync(Until.Stopper, BotOfThisTest.Cancelled));
        Assert.False(reading.IsCompleted);
        documents.Release.SetResult();
        Assert.NotNull(await reading);
    }

    [Fact]
    public async Task Without_any_key_nobody_is_judged_and_the_issuer_is_asked_again_soon()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Issuer.IsDown = true;
        var token = bot.Teams.Issuer.Sign();
        await Assert.ThrowsAsync<SigningKeysUnavailableException>(() => bot.AuthenticateAsync(token));
        bot.Teams.Issuer.IsDown = false;
        await Assert.ThrowsAsync<SigningKeysUnavailableException>(() => bot.AuthenticateAsync(token));

        bot.Clock.Advance(TimeSpan.FromSeconds(6));

        Assert.NotNull(await bot.AuthenticateAsync(token));
    }

    [Fact]
    public async Task Keys_are_never_read_from_a_server_that_cannot_prove_its_name()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        using var handler = bot.Teams.Network();
        handler.SslOptions.RemoteCertificateValidationCallback = null;
        using var http = new HttpClient(handler);

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri("https://login.botframework.com/"), BotOfThisTest.Cancelled));
    }

    /// <summary>Answers when the test lets it.</summary>
    private sealed class SlowDocuments(IDocumentRetriever documents) : IDocumentRetriever
    {
        public TaskCompletionSource Release { get; set; } = Done();

        public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            await Release.Task;

            return await documents.GetDocumentAsync(address, cancel);
        }

        private static TaskCompletionSource Done()
        {
            var done = new TaskCompletionSource();
            done.SetResult();

            return done;
        }
    }
}
