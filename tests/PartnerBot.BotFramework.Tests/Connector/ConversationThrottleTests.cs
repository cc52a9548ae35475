using PartnerBot.BotFramework.Connector;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Connector;

/// <summary>What one conversation takes.</summary>
public sealed class ConversationThrottleTests : ThrottleTest
{
    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(60, 30)]
    [InlineData(1800, 3600)]
    public async Task No_stretch_of_time_holds_more_than_a_conversation_takes(int most, int seconds)
    {
        var sent = await SendAsManyAsPossibleAsync(Throttle(50), TimeSpan.FromHours(1.2));

        Assert.Equal(most, BusiestStretch(sent, TimeSpan.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData(7, 0.0, 1.0)]
    [InlineData(8, 0.2, 2.0)]
    [InlineData(60, 0.3, 30.0)]
    public async Task Who_has_no_place_is_told_how_long_to_wait(int already, double apart, double seconds)
    {
        var throttle = Throttle(50);
        var begin = Clock.GetUtcNow();
        for (var sent = 0; sent < already; sent++)
        {
            await TakeAsync(throttle);
            Clock.Advance(TimeSpan.FromSeconds(apart));
        }

        var wait = await throttle.TryTakeAsync("tenant", "chat", TimeSpan.Zero, Cancel);

        Assert.Equal(begin + TimeSpan.FromSeconds(seconds), Clock.GetUtcNow() + wait!.Value);
    }

    [Fact]
    public async Task A_refused_place_is_not_counted()
    {
        var throttle = Throttle(50);
        await TakeAsync(throttle, times: 7);
        for (var i = 0; i < 100; i++)
        {
            Assert.NotNull(await throttle.TryTakeAsync("tenant", "chat", TimeSpan.Zero, Cancel));
        }

        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await throttle.TryTakeAsync("tenant", "chat", TimeSpan.Zero, Cancel));
    }

    [Fact]
    public async Task Those_who_wait_for_one_conversation_go_in_their_order()
    {
        var throttle = Throttle(50);
        await TakeAsync(throttle, times: 7);
        var gone = new List<int>();
        var waiting = Enumerable.Range(1, 3).Select(async number =>
        {
            await WaitAsync(throttle, "tenant", "chat");
            gone.Add(number);
        }).ToList();

        Clock.Advance(TimeSpan.FromSeconds(10));
        await Task.WhenAll(waiting);

        Assert.Equal([1, 2, 3], gone);
    }

    [Fact]
    public async Task A_wait_longer_than_a_turn_is_refused_as_the_connector_would_refuse_it()
    {
        var throttle = Throttle(50);
        for (var sent = 0; sent < 60; sent++)
        {
            await TakeAsync(throttle);
            Clock.Advance(TimeSpan.FromSeconds(0.25));
        }

        var refusal = await Assert.ThrowsAsync<ConnectorException>(() => WaitAsync(throttle, "tenant", "chat"));

        Assert.Equal(TimeSpan.FromSeconds(15), refusal.RetryAfter);
        Assert.Equal(ConnectorVerdict.Retry, ConnectorErrorPolicy.Decide(refusal, 0).Verdict);
    }

    [Fact]
    public async Task Thousands_of_conversations_are_forgotten_when_they_have_been_quiet_for_an_hour()
    {
        var throttle = Throttle(50);
        for (var i = 0; i < 5_000; i++)
        {
            await WaitAsync(throttle, $"tenant-{i % 500}", $"chat-{i}");
        }

        Assert.Equal((500, 5_000), throttle.Remembered);
        Clock.Advance(TimeSpan.FromHours(1));
        await WaitAsync(throttle, "tenant", "chat");
        Assert.Equal((1, 1), throttle.Remembered);
    }

    private async Task<List<DateTimeOffset>> SendAsManyAsPossibleAsync(ConnectorThrottle throttle, TimeSpan duration)
    {
        var end = Clock.GetUtcNow() + duration;
        var sent = new List<DateTimeOffset>();
        while (Clock.GetUtcNow() < end)
        {
            if (await throttle.TryTakeAsync("tenant", "chat", TimeSpan.Zero, Cancel) is { } wait)
                Clock.Advance(wait);
            else
                sent.Add(Clock.GetUtcNow());
        }

        return sent;
    }

    private static int BusiestStretch(List<DateTimeOffset> sent, TimeSpan length) =>
        Enumerable.Range(0, sent.Count).Max(first => sent.Skip(first).TakeWhile(at => at < sent[first] + length).Count());
}
