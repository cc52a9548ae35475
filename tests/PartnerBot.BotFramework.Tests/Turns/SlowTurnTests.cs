using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.Connector;
using PartnerBot.BotFramework.Tests.Hosting;
using PartnerBot.Testing.Services;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Turns;

public sealed class SlowTurnTests
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1.5);

    private readonly TaskCompletionSource _begun = new();
    private readonly TaskCompletionSource _goOn = new();

    [Fact]
    public async Task A_turn_that_takes_its_time_shows_that_the_bot_is_at_it_once()
    {
        await using var bot = await ThinkingAsync();

        var turn = bot.TakesAsync(SomeActivity.Message("hello"));
        await _begun.Task;
        bot.Clock.Advance(Slow);
        await Until.TrueAsync("the typing indicator", _ => Task.FromResult(bot.Sent.Count == 1), Until.Stopper, Cancelled);
        bot.Clock.Advance(Slow * 2);
        _goOn.SetResult();
        await turn;

        Assert.Equal(["typing", "message"], bot.Sent.Select(sent => sent.Activity!.Type));
    }

    [Fact]
    public async Task A_quick_turn_shows_nothing_of_the_kind()
    {
        await using var bot = await ThinkingAsync();

        var turn = bot.TakesAsync(SomeActivity.Message("hello"));
        await _begun.Task;
        bot.Clock.Advance(Slow - TimeSpan.FromMilliseconds(1));
        _goOn.SetResult();
        await turn;
        bot.Clock.Advance(Slow);
        await bot.TakesAsync(SomeActivity.Message("another"));

        Assert.Equal(["message", "message"], bot.Sent.Select(sent => sent.Activity!.Type));
    }

    [Fact]
    public async Task An_indicator_for_which_the_limits_have_no_room_is_left_out()
    {
        await using var bot = await ThinkingAsync();
        bot.Services.GetRequiredService<ConnectorThrottle>().Throttled(FakeTeams.TenantId, TimeSpan.FromSeconds(5));

        var turn = bot.TakesAsync(SomeActivity.Message("hello"));
        await _begun.Task;
        bot.Clock.Advance(Slow);
        _goOn.SetResult();
        await turn;

        Assert.Equal(["message"], bot.Sent.Select(sent => sent.Activity!.Type));
    }

    [Fact]
    public async Task An_indicator_that_cannot_be_shown_holds_up_nothing()
    {
        await using var bot = await ThinkingAsync();
        bot.Teams.Connector.FailNext(Fault.Hang);

        var turn = bot.TakesAsync(SomeActivity.Message("hello"));
        await _begun.Task;
        bot.Clock.Advance(Slow);
        await Until.TrueAsync("the call", _ => Task.FromResult(bot.Teams.Connector.Calls.Count == 1), Until.Stopper, Cancelled);
        _goOn.SetResult();
        await turn;

        Assert.Equal(["message"], bot.Sent.Select(sent => sent.Activity!.Type));
    }

    [Fact]
    public async Task An_indicator_that_is_refused_is_no_failure()
    {
        await using var bot = await ThinkingAsync();
        bot.Teams.Connector.FailNext(Fault.Of(HttpStatusCode.BadRequest, "BadSyntax"));

        var turn = bot.TakesAsync(SomeActivity.Message("hello"));
        await _begun.Task;
        bot.Clock.Advance(Slow);
        await Until.TrueAsync("the call", _ => Task.FromResult(bot.Teams.Connector.Calls.Count == 1), Until.Stopper, Cancelled);
        _goOn.SetResult();
        await turn;

        Assert.Equal(["hello"], bot.Said);
    }

    [Fact]
    public async Task A_host_that_is_told_to_stop_in_the_middle_of_a_turn_ends_the_turn_first()
    {
        await using var bot = await ThinkingAsync();

        var turn = bot.PostAsync(SomeActivity.Message("hello"));
        await _begun.Task;
        var restarting = bot.RestartAsync();
        Assert.False(restarting.IsCompleted);
        _goOn.SetResult();
        await restarting;

        Assert.Equal(["hello"], bot.Said);
        // The connection was cut when the host was told to stop: nobody heard the answer.
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private Task<LayerHost> ThinkingAsync() => LayerHost.StartAsync(bot => bot.Hears(async (turn, _) =>
    {
        _begun.TrySetResult();
        await _goOn.Task;
        turn.Reply(turn.Text);
    }));
}
