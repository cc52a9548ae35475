using PartnerBot.Testing.Chat;
using PartnerBot.Tests.Onboarding;
using Xunit;

namespace PartnerBot.Tests.Commands;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("help")]
    [InlineData("  HELP!  ")]
    [InlineData("Hello")]
    public async Task Help_lists_what_can_be_done_however_it_is_typed(string typed)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");

        await ana.SaysAsync(typed);

        Assert.Contains("What you can do here", ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_of_the_finger_gets_a_guess_with_a_button_that_runs_it()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");

        await ana.SaysAsync("hlep");
        Assert.Contains("Did you mean", ana.Shown, StringComparison.Ordinal);

        await ana.PressesAsync("Help");
        Assert.Contains("What you can do here", ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_sentence_gets_a_helpful_card_in_the_clients_language()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var chloe = bot.Person("Chloé", locale: "fr-FR");

        await chloe.SaysAsync("quel temps fait-il");

        Assert.Contains("Je n’ai pas compris", chloe.Shown, StringComparison.Ordinal);
    }

    /// <summary>What does not work for somebody is not called unknown: they may have read of it.</summary>
    [Theory]
    [InlineData("Chi", "new partnership", "You cannot create partnerships here")]
    [InlineData("Chi", "check in", "You have no partnership yet for which that would work")]
    [InlineData("Chi", "partnerships", "You have no partnership yet for which that would work")]
    [InlineData("Ben", "invite", "That is for whoever looks after a partnership")]
    [InlineData("Ben", "rename River Days", "That is for whoever looks after a partnership")]
    [InlineData("Ben", "my story", "there is nothing of the kind for you at the moment")]
    [InlineData("Ben", "admins", "That is for those who look after this app")]
    public async Task What_does_not_work_for_somebody_is_answered_with_why_not(string who, string typed, string why)
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.Ben.FinishesOnboardingAsync();
        var person = who == "Ben" ? scene.Ben : scene.Bot.Person(who);

        await person.SaysAsync(typed);

        Assert.Contains(why, person.Shown, StringComparison.Ordinal);
    }

    /// <summary>Whoever has just installed the app, and has read nothing, learns what is missing.</summary>
    [Fact]
    public async Task Where_nobody_may_begin_a_partnership_it_is_said_how_to_let_somebody()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ana = bot.Person("Ana");

        await ana.InstallsAsync();
        var welcome = ana.Shown;
        await ana.SaysAsync("new partnership");

        Assert.All((string[])[welcome, ana.Shown], shown => Assert.Contains($"Partnerships:Creators:People:0 = {ana.ObjectId}", shown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Chi", "I need support, Help, Join with a code, Language")]
    [InlineData("Ben", "I need support, Help, My partnerships, My profile, Check in")]
    [InlineData("Ana", "I need support, Help, Start a partnership, My partnerships, My profile, Check in")]
    public async Task Who_is_not_understood_finds_on_buttons_what_they_most_likely_want(string who, string buttons)
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.Ben.FinishesOnboardingAsync();
        var person = who switch { "Ana" => scene.Ana, "Ben" => scene.Ben, _ => scene.Bot.Person(who) };

        await person.SaysAsync("good morning everybody");

        Assert.Contains("I did not understand that", person.Shown, StringComparison.Ordinal);
        Assert.Equal(buttons, string.Join(", ", person.View.Cards[^1].Titles()));
    }
}
