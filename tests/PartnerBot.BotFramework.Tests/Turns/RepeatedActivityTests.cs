using System.Net;
using PartnerBot.BotFramework.Tests.Hosting;
using PartnerBot.BotFramework.Turns;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Turns;

public sealed class RepeatedActivityTests
{
    [Fact]
    public async Task The_same_activity_twice_at_once_counts_once()
    {
        await using var bot = await EchoAsync();
        var message = SomeActivity.Message("hello");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bot.TakesAsync(message)));

        Assert.Equal(["hello"], bot.Said);
    }

    [Fact]
    public async Task The_same_activity_later_and_after_a_restart_counts_once()
    {
        await using var bot = await EchoAsync();
        var message = SomeActivity.Message("hello");

        await bot.TakesAsync(message);
        bot.Clock.Advance(TimeSpan.FromMinutes(9));
        await bot.TakesAsync(message);
        await bot.RestartAsync();
        await bot.TakesAsync(message);

        Assert.Equal(["hello"], bot.Said);
    }

    [Fact]
    public async Task After_ten_minutes_the_id_may_mean_something_new()
    {
        await using var bot = await EchoAsync();
        var message = SomeActivity.Message("hello");

        await bot.TakesAsync(message);
        bot.Clock.Advance(ISeenActivities.Memory);
        await bot.TakesAsync(message);

        Assert.Equal(["hello", "hello"], bot.Said);
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_activity()
    {
        await using var bot = await EchoAsync();
        var message = SomeActivity.Message("hello");

        await bot.TakesAsync(message);
        await bot.TakesAsync(message.In("a:other"));

        Assert.Equal(["hello", "hello"], bot.Said);
    }

    [Fact]
    public async Task What_tells_of_a_message_by_its_id_is_not_taken_for_the_message()
    {
        await using var bot = await LayerHost.StartAsync(bot => bot
            .Hears(turn => turn.Reply(turn.Text))
            .Takes("messageUpdate", turn => turn.Reply($"now {turn.Text}"))
            .Takes("messageDelete", turn => turn.Reply("gone")));
        var message = SomeActivity.Message("hello");

        await bot.TakesAsync(message);
        await bot.TakesAsync(message with { Type = "messageUpdate", Text = "hallo" });
        await bot.TakesAsync(message with { Type = "messageUpdate", Text = "salut" });
        await bot.TakesAsync(message with { Type = "messageDelete", Text = null });

        Assert.Equal(["hello", "now hallo", "now salut", "gone"], bot.Said);
    }

    [Fact]
    public async Task What_a_host_died_over_is_asked_for_again_and_taken_up_by_the_next_one()
    {
        await using var bot = await EchoAsync();
        var message = SomeActivity.Message("hello");
        // The host that died got no further than this.
        await bot.Seen.BeginAsync(message.Conversation!.Id!, message.Id!, TestContext.Current.CancellationToken);

        using var early = await bot.PostAsync(message);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, early.StatusCode);
        Assert.Empty(bot.Said);
        bot.Clock.Advance(ISeenActivities.Claim);
        await bot.TakesAsync(message);

        Assert.Equal(["hello"], bot.Said);
    }

    [Fact]
    public async Task A_press_that_is_repeated_is_answered_again()
    {
        await using var bot = await LayerHost.StartAsync(bot => bot.Answers("greet", _ => CardActionResult.Say("hello")));
        var press = SomeActivity.Press("greet");

        Assert.Equal("hello", (await bot.PressesAsync(press)).Sentence);
        Assert.Equal("hello", (await bot.PressesAsync(press)).Sentence);
    }

    private static Task<LayerHost> EchoAsync() => LayerHost.StartAsync(bot => bot.Hears(turn => turn.Reply(turn.Text)));
}
