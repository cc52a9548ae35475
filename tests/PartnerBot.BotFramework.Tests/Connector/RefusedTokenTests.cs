using System.Net;
using PartnerBot.BotFramework.Connector;
using PartnerBot.BotFramework.Tests.Authentication;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Connector;

public sealed class RefusedTokenTests
{
    [Fact]
    public async Task A_refused_token_is_replaced_and_the_message_posted_once()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        await bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled);
        bot.Clock.Advance(TimeSpan.FromMinutes(10));
        bot.Teams.Entra.RevokeTokens();

        await bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled);

        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], bot.Teams.Connector.Calls.Select(call => call.Authorization));
        Assert.Equal(2, bot.Teams.Connector.Sent.Count);
    }

    [Fact]
    public async Task A_bot_that_is_refused_with_every_token_does_not_go_on_asking()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.FailNext([.. Enumerable.Repeat(Fault.Of(HttpStatusCode.Unauthorized, "BotNotRegistered"), 9)]);

        var refusal = await Assert.ThrowsAsync<ConnectorException>(() => bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled));

        Assert.Equal((HttpStatusCode.Unauthorized, "BotNotRegistered"), (refusal.Status, refusal.Code));
        Assert.Single(bot.Teams.Connector.Calls);
        Assert.Single(bot.Teams.Entra.SignIns);
    }

    [Fact]
    public async Task A_failed_sign_in_is_a_call_that_never_left()
    {
        await using var bot = await BotOfThisTest.StartAsync(new Dictionary<string, string?> { ["MicrosoftAppPassword"] = "wrong-secret" });

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled));

        Assert.Null(failure.Status);
        Assert.False(failure.MayHaveArrived);
    }
}
