using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.Tests.Hosting;
using PartnerBot.BotFramework.Turns;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Turns;

/// <summary>A turn has its own time: not the handler's, not the caller's.</summary>
public sealed class TurnTimeLimitTests
{
    [Fact]
    public async Task A_turn_whose_time_is_up_ends_with_an_apology_and_lets_the_next_one_in()
    {
        var begun = new TaskCompletionSource();
        await using var bot = await LayerHost.StartAsync(bot => bot.Hears(async (turn, cancellationToken) =>
        {
            if (turn.Text == "slow")
            {
                begun.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            }

            turn.Reply(turn.Text);
        }));

        var slow = bot.TakesAsync(SomeActivity.Message("slow"));
        await begun.Task;
        bot.Clock.Advance(new TurnOptions().TimeLimit);
        await slow;
        await bot.TakesAsync(SomeActivity.Message("quick"));

        Assert.Collection(
            bot.Said.OfType<string>(),
            apology => Assert.StartsWith("Sorry", apology, StringComparison.Ordinal),
            reply => Assert.Equal("quick", reply));
    }

    [Fact]
    public async Task A_handler_that_does_not_look_at_the_time_is_apologised_for_all_the_same()
    {
        LayerHost? host = null;
        await using var bot = await LayerHost.StartAsync(bot => bot.Hears(turn =>
        {
            host!.Clock.Advance(new TurnOptions().TimeLimit);
            turn.Reply("too late");
        }));
        host = bot;

        await bot.TakesAsync(SomeActivity.Message("hello"));

        Assert.StartsWith("Sorry", Assert.Single(bot.Said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_that_waits_too_long_for_the_one_before_is_apologised_for()
    {
        var begun = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var bot = await LayerHost.StartAsync(bot => bot.Hears(async (_, _) =>
        {
            begun.TrySetResult();
            // It does not listen when it is told to stop.
            await release.Task;
        }));

        var first = bot.TakesAsync(SomeActivity.Message("first"));
        await begun.Task;
        // Not through the door: the test must know that the second one is waiting.
        var second = bot.Services.GetRequiredService<TurnRunner>().RunAsync(SomeActivity.Message("second"), TimeSpan.Zero);
        bot.Clock.Advance(new TurnOptions().TimeLimit);
        await second;

        Assert.StartsWith("Sorry", Assert.Single(bot.Said), StringComparison.Ordinal);
        release.SetResult();
        await first;
    }

    [Fact]
    public async Task What_was_spent_before_the_turn_is_not_spent_again()
    {
        await using var bot = await LayerHost.StartAsync(bot => bot.Hears(turn => turn.Reply(turn.Text)));

        await bot.Services.GetRequiredService<TurnRunner>().RunAsync(SomeActivity.Message("hello"), new TurnOptions().TimeLimit);

        Assert.StartsWith("Sorry", Assert.Single(bot.Said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_does_not_end_the_turn()
    {
        var begun = new TaskCompletionSource();
        var hungUp = new TaskCompletionSource();
        var ended = new TaskCompletionSource<bool>();
        await using var bot = await LayerHost.StartAsync(bot => bot.Answers("slow", async (press, cancellationToken) =>
        {
            begun.SetResult();
            await hungUp.Task;
            ended.SetResult(cancellationToken.IsCancellationRequested);
            press.Turn.Reply("done");

            return CardActionResult.Say("done");
        }));
        using var impatient = new CancellationTokenSource();
        using var request = bot.Request(Encoding.UTF8.GetBytes(SomeActivity.Press("slow").ToJson().ToJsonString()));

        var call = bot.Door.SendAsync(request, impatient.Token);
        await begun.Task;
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        hungUp.SetResult();

        Assert.False(await ended.Task);
        // The next turn of the same person begins when the one before has said its words.
        await bot.TakesAsync(SomeActivity.Message("hello"));
        Assert.Equal(["done"], bot.Said);
    }
}
