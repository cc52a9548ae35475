using System.Net;
using PartnerBot.BotFramework.Connector;
using PartnerBot.BotFramework.Tests.Authentication;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Connector;

/// <summary>What a call that failed says of itself: what the connector answered, and whether the message may stand in the chat.</summary>
public sealed class FailedCallTests
{
    [Fact]
    public async Task A_throttled_call_says_how_long_to_wait()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.FailNext(Fault.Of(HttpStatusCode.TooManyRequests, "Throttled", retryAfterSeconds: 7));

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled));

        Assert.Equal(("Throttled", TimeSpan.FromSeconds(7), false), (failure.Code, failure.RetryAfter, failure.MayHaveArrived));
    }

    [Fact]
    public async Task A_refusal_names_the_request_for_Microsofts_support()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.FailNext(Fault.Of(HttpStatusCode.BadRequest, "BadSyntax"));

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled));

        Assert.Equal("request-of-the-test, vector-of-the-test.1", failure.RequestId);
        Assert.Contains("request-of-the-test, vector-of-the-test.1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_Teams_wraps_is_found()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.FailIn("a:1", Fault.Wrapped(HttpStatusCode.Forbidden, "MessageWritesBlocked"));

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled));

        Assert.Equal("MessageWritesBlocked", failure.Subcode);
        Assert.Equal(DeactivationReason.BlockedByPerson, ConnectorErrorPolicy.Decide(failure, 0).Reason);
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("{\"error\":null}")]
    [InlineData("{\"error\":{\"code\":{\"deep\":1}}}")]
    [InlineData("{\"error\":{\"code\":\"\\ud800\"}}")]
    [InlineData("{\"message\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    public async Task An_error_that_cannot_be_read_is_an_error_all_the_same(string body)
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.FailNext(Fault.Body(HttpStatusCode.BadGateway, body, null));

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled));

        Assert.Equal((HttpStatusCode.BadGateway, true), (failure.Status, failure.MayHaveArrived));
    }

    [Fact]
    public async Task A_cut_connection_leaves_open_whether_the_message_arrived()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.FailNext(Fault.Reset with { AfterDoingIt = true });

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled));

        Assert.Equal(ConnectorVerdict.MayHaveBeenPosted, ConnectorErrorPolicy.Decide(failure, 0).Verdict);
        Assert.Single(bot.Teams.Connector.Sent);
    }

    [Fact]
    public async Task A_cut_update_may_be_repeated()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var id = await bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled);
        bot.Teams.Connector.FailNext(Fault.Reset);

        var failure = await Assert.ThrowsAsync<ConnectorException>(
            () => bot.Connector.UpdateAsync(BotOfThisTest.Message with { Id = id }, BotOfThisTest.Cancelled));

        Assert.Equal(ConnectorVerdict.Retry, ConnectorErrorPolicy.Decide(failure, 0).Verdict);
    }

    [Fact]
    public async Task A_connector_that_cannot_be_reached_has_got_nothing()
    {
        var bot = await BotOfThisTest.StartAsync();
        await bot.Tokens.GetAsync(BotOfThisTest.Cancelled);
        var connector = bot.Connector;
        await bot.Teams.DisposeAsync();

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled));

        Assert.False(failure.MayHaveArrived);
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task A_call_nobody_answers_ends_with_the_turn()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.FailNext(Fault.Hang);
        using var turn = new CancellationTokenSource();
        var send = bot.Connector.SendAsync(BotOfThisTest.Message, turn.Token);

        await turn.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => send);
    }
}
