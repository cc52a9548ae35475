using System.Net;
using PartnerBot.BotFramework.Connector;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Connector;

/// <summary>A call that waits for its place, and what its refusal teaches.</summary>
public sealed class ThrottledCallTests : ThrottleTest
{
    [Fact]
    public async Task A_call_without_a_conversation_counts_for_its_tenant_only()
    {
        var throttle = Throttle(25);
        for (var opened = 0; opened < 20; opened++)
        {
            Assert.Null(await throttle.TryTakeAsync("tenant", conversationId: null, TimeSpan.Zero, Cancel));
        }

        Assert.Equal(5, await SendToManyChatsAsync(throttle, "tenant"));
        Assert.NotNull(await throttle.TryTakeAsync("tenant", conversationId: null, TimeSpan.Zero, Cancel));
        Assert.Null(await throttle.TryTakeAsync("other", conversationId: null, TimeSpan.Zero, Cancel));
    }

    [Fact]
    public async Task A_call_that_Teams_refuses_with_429_stops_its_tenant()
    {
        var throttle = Throttle(25);

        await Assert.ThrowsAsync<ConnectorException>(() => throttle.RunAsync<int>("tenant", "chat", TimeSpan.Zero, _ => throw Refusal(429), Cancel));

        Assert.Equal(TimeSpan.FromSeconds(9), await throttle.TryTakeAsync("tenant", "another", TimeSpan.Zero, Cancel));
    }

    [Fact]
    public async Task A_call_that_fails_otherwise_stops_nobody()
    {
        var throttle = Throttle(25);

        await Assert.ThrowsAsync<ConnectorException>(() => throttle.RunAsync<int>("tenant", "chat", TimeSpan.Zero, _ => throw Refusal(503), Cancel));

        Assert.Null(await throttle.TryTakeAsync("tenant", "another", TimeSpan.Zero, Cancel));
    }

    [Fact]
    public async Task A_call_without_a_place_in_time_is_not_made_and_cuts_no_budget()
    {
        var throttle = Throttle(25);
        await TakeAsync(throttle, times: 7);
        var calls = 0;

        await Assert.ThrowsAsync<ConnectorException>(() => throttle.RunAsync("tenant", "chat", TimeSpan.Zero, _ => Task.FromResult(++calls), Cancel));

        Assert.Equal(0, calls);
        Assert.Equal(25 - 7, await SendToManyChatsAsync(throttle, "tenant"));
    }

    private static ConnectorException Refusal(int status) => new((HttpStatusCode)status, "AsTheTestWishes", null, TimeSpan.FromSeconds(9));
}
