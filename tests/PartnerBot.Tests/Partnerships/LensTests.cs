using PartnerBot.Testing.Chat;
using PartnerBot.Tests.Onboarding;
using Xunit;

namespace PartnerBot.Tests.Partnerships;

public sealed class LensTests
{
    [Fact]
    public async Task An_element_gives_two_questions_and_a_step_which_are_shared_once_a_day_with_who_has_joined()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var (ana, ben) = (scene.Ana, scene.Ben);
        await ana.PressesAsync("Begin with myself");
        await ana.FinishesOnboardingAsync();
        await ben.FinishesOnboardingAsync();

        await ben.SaysAsync("we are stuck");
        await ben.PressesAsync("Look", new { chosen = "Structure" });
        Assert.Contains("Which rule costs more time than it helps?", ben.Shown, StringComparison.Ordinal);
        await ben.PressesAsync("Share with the partners");
        await ben.PressesAsync("Share with the partners");
        await scene.Bot.DeliverAsync();

        Assert.Contains("Shared with the partners", ben.Shown, StringComparison.Ordinal);
        Assert.Single(ana.View.Cards, card => card.Words.Contains("Ben invites you to think about this together.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_shared_stands_with_the_partnership_until_somebody_closes_it()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var (ana, ben) = (scene.Ana, scene.Ben);
        await ana.PressesAsync("Begin with myself");
        await ana.FinishesOnboardingAsync();
        await ben.FinishesOnboardingAsync();
        await ShareAsync(ben, "Structure");
        await ShareAsync(ben, "Scoping");
        await ShareAsync(ben, "Structure");
        await scene.Bot.DeliverAsync();

        await ana.SaysAsync("partnership");
        Assert.Contains("Scoping: what for?", Overview(ana), StringComparison.Ordinal);
        Assert.Contains("Structure and agreement", Overview(ana), StringComparison.Ordinal);
        await ana.SaysAsync("lens");
        await ana.PressesAsync("Look", new { chosen = "Structure" });
        await ana.PressesAsync("Done for now");
        Assert.Contains("Only you see this", ana.Shown, StringComparison.Ordinal);

        await ben.SaysAsync("partnership");
        Assert.Contains("Scoping: what for?", Overview(ben), StringComparison.Ordinal);
        Assert.DoesNotContain("Structure and agreement", Overview(ben), StringComparison.Ordinal);
        await ShareAsync(ben, "Structure");
        await ben.SaysAsync("partnership");
        Assert.Contains("Structure and agreement", Overview(ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_only_looks_at_stays_theirs_and_who_has_not_joined_closes_nothing()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        var (ana, ben) = (scene.Ana, scene.Ben);
        await ana.PressesAsync("Begin with myself");
        await ana.FinishesOnboardingAsync();
        await ana.SaysAsync("lens");
        await ana.PressesAsync("Look", new { chosen = "Ending" });
        await ana.SaysAsync("partnership");
        Assert.DoesNotContain("Ending well", Overview(ana), StringComparison.Ordinal);

        var dana = scene.Bot.Person("Dana");
        await dana.JoinsAsync(scene.Code);
        await ShareAsync(dana, "Ending");
        await ben.SaysAsync("lens");
        await ben.PressesAsync("Look", new { chosen = "Ending" });
        Assert.False(ben.View.Cards[^1].HasButton("Done for now"));
        await dana.SaysAsync("lens");
        await dana.PressesAsync("Look", new { chosen = "Ending" });
        await ben.PressesOnAsync(ben.View.Cards[^1] with { Content = dana.View.NewestWith("Done for now").Content }, "Done for now");

        await ana.SaysAsync("partnership");
        Assert.Contains("Ending well", Overview(ana), StringComparison.Ordinal);
    }

    private static async Task ShareAsync(Partner partner, string element)
    {
        await partner.SaysAsync("lens");
        await partner.PressesAsync("Look", new { chosen = element });
        await partner.PressesAsync("Share with the partners");
    }

    private static string Overview(Partner partner) => partner.View.Cards.Last(card => card.Words.Contains("Why together", StringComparison.Ordinal)).Words;

    [Theory]
    [InlineData("")]
    [InlineData("Magic")]
    [InlineData("3")]
    public async Task What_is_none_of_the_ten_is_asked_again(string chosen)
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.Ben.SaysAsync("lens");

        await scene.Ben.PressesAsync("Look", new { chosen });

        Assert.Contains("Please choose one of the ten.", scene.Ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_else_has_joined_nothing_is_shared()
    {
        await using var scene = await OnboardingDialogTests.Scene.StartAsync();
        await scene.Ben.SaysAsync("lens");
        await scene.Ben.PressesAsync("Look", new { chosen = "Ending" });

        await scene.Ben.PressesAsync("Share with the partners");

        Assert.Contains("Nobody else has joined", scene.Ben.Shown, StringComparison.Ordinal);
    }
}
