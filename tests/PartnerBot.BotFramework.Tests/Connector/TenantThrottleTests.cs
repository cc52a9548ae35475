using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Connector;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Connector;

/// <summary>What all conversations of a tenant take together, and how it is found out.</summary>
public sealed class TenantThrottleTests : ThrottleTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(25)]
    [InlineData(50)]
    public async Task A_tenant_gets_its_budget_and_no_more(int perSecond)
    {
        var throttle = Throttle(perSecond);

        Assert.Equal(perSecond, await SendToManyChatsAsync(throttle, "tenant"));
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(perSecond, await SendToManyChatsAsync(throttle, "tenant"));
    }

    [Fact]
    public async Task One_tenant_takes_nothing_from_another()
    {
        var throttle = Throttle(25);
        await SendToManyChatsAsync(throttle, "busy");
        throttle.Throttled("busy", TimeSpan.FromMinutes(1));

        Assert.Equal(25, await SendToManyChatsAsync(throttle, "quiet"));
    }

    [Fact]
    public async Task One_conversation_that_wants_everything_leaves_room_for_the_others_of_its_tenant()
    {
        var throttle = Throttle(25);
        for (var i = 0; i < 100; i++)
        {
            await throttle.TryTakeAsync("tenant", "loud", TimeSpan.Zero, Cancel);
        }

        Assert.Equal(25 - 7, await SendToManyChatsAsync(throttle, "tenant"));
    }

    [Fact]
    public async Task A_tenant_that_is_throttled_is_left_alone_for_as_long_as_it_asks()
    {
        var throttle = Throttle(25);
        throttle.Throttled("tenant", TimeSpan.FromSeconds(30));

        Assert.Equal(TimeSpan.FromSeconds(30), await throttle.TryTakeAsync("tenant", "chat", TimeSpan.Zero, Cancel));
        Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(await throttle.TryTakeAsync("tenant", "chat", TimeSpan.Zero, Cancel));
    }

    [Fact]
    public async Task Who_already_waits_when_the_tenant_is_throttled_waits_on()
    {
        var throttle = Throttle(25);
        await TakeAsync(throttle, times: 7);
        var waiting = WaitAsync(throttle, "tenant", "chat");
        for (var refused = 0; refused < 7; refused++)
        {
            throttle.Throttled("tenant", TimeSpan.FromSeconds(5));
        }

        Clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(waiting.IsCompleted);
        await AdvanceUntilAsync(waiting, TimeSpan.FromSeconds(0.2));
    }

    [Theory]
    [InlineData(0, 12)]
    [InlineData(1, 13)]
    [InlineData(6, 18)]
    [InlineData(12, 24)]
    [InlineData(13, 25)]
    [InlineData(600, 25)]
    public async Task A_halved_budget_is_won_back_by_one_each_second(int secondsAfterThePause, int expected)
    {
        var throttle = Throttle(25);
        throttle.Throttled("tenant", TimeSpan.FromSeconds(10));
        Clock.Advance(TimeSpan.FromSeconds(10 + secondsAfterThePause));

        Assert.Equal(expected, await SendToManyChatsAsync(throttle, "tenant"));
    }

    [Theory]
    [InlineData(1, 12)]
    [InlineData(2, 6)]
    [InlineData(3, 3)]
    [InlineData(10, 1)]
    public async Task Each_refusal_halves_again_and_never_below_one(int refusals, int expected)
    {
        var throttle = Throttle(25);
        for (var i = 0; i < refusals; i++)
        {
            throttle.Throttled("tenant", TimeSpan.FromSeconds(4));
            Clock.Advance(TimeSpan.FromSeconds(4));
        }

        Assert.Equal(expected, await SendToManyChatsAsync(throttle, "tenant"));
    }

    [Fact]
    public async Task Refusals_of_messages_sent_side_by_side_count_once()
    {
        var throttle = Throttle(25);
        for (var i = 0; i < 25; i++)
        {
            throttle.Throttled("tenant", retryAfter: null);
        }

        Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(12, await SendToManyChatsAsync(throttle, "tenant"));
    }

    [Fact]
    public async Task Two_hosts_that_know_nothing_of_each_other_come_to_equal_shares_of_what_the_tenant_takes()
    {
        const int takes = 30;
        ConnectorThrottle first = Throttle(50), second = Throttle(50);
        for (var i = 0; i < 5; i++)
        {
            second.Throttled("tenant", TimeSpan.Zero);
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var (sentByFirst, sentBySecond) = (0.0, 0.0);
        var (surplusOfFirst, surplusOfSecond) = (0.0, 0.0);
        for (var tick = 0; tick < 10 * 60; tick++)
        {
            var (one, other) = (await SendToManyChatsAsync(first, "tenant"), await SendToManyChatsAsync(second, "tenant"));
            var taken = Math.Min(1.0, (double)takes / (one + other));
            surplusOfFirst = Refuse(first, surplusOfFirst + (one * (1 - taken)));
            surplusOfSecond = Refuse(second, surplusOfSecond + (other * (1 - taken)));
            if (tick >= 5 * 60)
                (sentByFirst, sentBySecond) = (sentByFirst + (one * taken), sentBySecond + (other * taken));
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(sentByFirst / sentBySecond, 0.9, 1.1);
        Assert.InRange((sentByFirst + sentBySecond) / 300, takes * 0.75, takes);

        // Whole messages; the rest is left for the next second.
        static double Refuse(ConnectorThrottle host, double messages)
        {
            for (; messages >= 1; messages--)
            {
                host.Throttled("tenant", TimeSpan.FromSeconds(1));
            }

            return messages;
        }
    }

    /// <summary>What is refused of 20 messages sent side by side, and how many the tenant gets in the second that follows.</summary>
    [Theory]
    [InlineData(0, 25)]
    [InlineData(1, 25)]
    [InlineData(6, 25)]
    [InlineData(7, 0)]
    [InlineData(20, 0)]
    public async Task A_few_refusals_among_many_messages_are_those_of_conversations_and_slow_nobody_else(int refused, int expected)
    {
        var throttle = Throttle(25);
        for (var chat = 0; chat < 20; chat++)
        {
            await throttle.TryTakeAsync("tenant", $"chat {chat}", TimeSpan.Zero, Cancel);
        }

        for (var i = 0; i < refused; i++)
        {
            throttle.Throttled("tenant", TimeSpan.FromSeconds(2));
        }

        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(expected, await SendToManyChatsAsync(throttle, "tenant"));
    }

    [Theory]
    [InlineData(25)]
    [InlineData(6)]
    [InlineData(2)]
    public async Task One_refusal_in_five_goes_on_for_ever_and_slows_nobody(int eachSecond)
    {
        var throttle = Throttle(25);
        var sent = 0;
        for (var second = 0; second < 60; second++)
        {
            for (var i = 0; i < eachSecond; i++)
            {
                Assert.Null(await throttle.TryTakeAsync("tenant", $"chat {sent}", TimeSpan.Zero, Cancel));
                if (++sent % 5 == 0)
                    throttle.Throttled("tenant", TimeSpan.FromSeconds(1));
            }

            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(60 * eachSecond, sent);
    }

    [Fact]
    public async Task What_a_throttled_tenant_has_to_win_back_is_not_forgotten()
    {
        var throttle = Throttle(50);
        throttle.Throttled("tenant", TimeSpan.FromMinutes(2));
        Clock.Advance(TimeSpan.FromSeconds(61));
        await WaitAsync(throttle, "other", "chat");

        Assert.NotNull(await throttle.TryTakeAsync("tenant", "chat", TimeSpan.Zero, Cancel));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("51")]
    public void A_budget_outside_its_bounds_is_refused_by_name(string perSecond)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Bot:Throttle:PerTenantPerSecond", perSecond)]).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddConnectorClient().BuildServiceProvider();

        var refusal = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(nameof(ThrottleOptions.PerTenantPerSecond), refusal.Message, StringComparison.Ordinal);
    }

    private async Task AdvanceUntilAsync(Task waiting, TimeSpan step)
    {
        // The wait is armed anew on another thread.
        while (!waiting.IsCompleted)
        {
            Clock.Advance(step);
            await Task.Yield();
        }

        await waiting;
    }
}
