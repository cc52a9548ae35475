using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Partnerships;

public sealed class AppreciateTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Thanks_are_told_at_once_to_the_person_alone_and_kept()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben, chi) = (bot.Person("Ana"), bot.Person("Ben"), bot.Person("Chi"));
        await JoinAsync(ana, ben, chi);

        await ben.SaysAsync("appreciate");
        await ben.PressesAsync("Send my thanks", new { to = await IdAsync(bot, "Chi"), text = "You *waited* for us" });
        await bot.DeliverAsync();

        Assert.Contains("Ben thanks you", chi.Shown, StringComparison.Ordinal);
        Assert.Contains("You *waited* for us", chi.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain(ana.View.Cards, card => card.Words.Contains("waited", StringComparison.Ordinal));
        Assert.Equal("You *waited* for us", (await bot.InDatabaseAsync(db => db.Appreciations.SingleAsync(Cancellation))).Text);
    }

    [Fact]
    public async Task The_same_card_sent_twice_thanks_once()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        await JoinAsync(ana, ben);
        await ben.SaysAsync("appreciate");
        var card = ben.View.NewestWith("Send my thanks");
        var inputs = new { to = await IdAsync(bot, "Ana"), text = "For the tea" };

        var first = await ben.PressesOnAsync(card, "Send my thanks", inputs);
        var second = await ben.PressesOnAsync(card, "Send my thanks", inputs);

        Assert.Equal(first, second);
        Assert.Equal(1, await bot.InDatabaseAsync(db => db.Appreciations.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Thanks_are_forgotten_when_who_said_them_leaves()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        await JoinAsync(ana, ben);
        await ben.SaysAsync("appreciate");
        await ben.PressesAsync("Send my thanks", new { to = await IdAsync(bot, "Ana"), text = "For the tea" });

        await ben.SaysAsync("leave");
        await ben.PressesAsync("Leave now");

        Assert.Equal(0, await bot.InDatabaseAsync(db => db.Appreciations.CountAsync(Cancellation)));
    }

    [Theory]
    [InlineData("", "For the tea", "choose whom you thank")]
    [InlineData("0b1ec70000004000800000000000dead", "For the tea", "choose whom you thank")]
    [InlineData("Ana", "", "what for")]
    [InlineData("Ana", "long", "500 characters at the most; there are 501")]
    public async Task What_is_missing_or_too_long_is_said_and_nothing_typed_is_lost(string to, string text, string said)
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben) = (bot.Person("Ana"), bot.Person("Ben"));
        await JoinAsync(ana, ben);
        var typed = text == "long" ? new string('t', 501) : text;
        await ben.SaysAsync("appreciate");

        await ben.PressesAsync("Send my thanks", new { to = to == "Ana" ? await IdAsync(bot, "Ana") : to, text = typed });

        Assert.Contains(said, ben.Shown, StringComparison.Ordinal);
        Assert.Contains(typed, ben.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await bot.InDatabaseAsync(db => db.Appreciations.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Who_is_not_in_thanks_nobody()
    {
        await using var bot = await BotUnderTest.StartAsync(OnboardingSteps.Creator("Ana"));
        var (ana, ben, eve) = (bot.Person("Ana"), bot.Person("Ben"), bot.Person("Eve"));
        await JoinAsync(ana, ben);
        await ben.SaysAsync("appreciate");

        using var answer = await eve.PressAsync(ben.View.NewestWith("Send my thanks"), "Send my thanks", new { to = await IdAsync(bot, "Ana"), text = "Hello" });

        Assert.Contains("does not work any more", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(0, await bot.InDatabaseAsync(db => db.Appreciations.CountAsync(Cancellation)));
    }

    private static async Task JoinAsync(Partner broker, params Partner[] others)
    {
        var code = await broker.CreatesPartnershipAsync();
        await broker.PressesAsync("Begin with myself");
        await broker.FinishesOnboardingAsync();
        foreach (var other in others)
        {
            await other.JoinsAsync(code);
        }
    }

    private static async Task<string> IdAsync(BotUnderTest bot, string name) =>
        (await bot.InDatabaseAsync(db => db.Set<PartnerBot.People.Person>().SingleAsync(person => person.ObjectId == Partner.ObjectIdOf(name), Cancellation))).Id.Value.ToString("N");
}
