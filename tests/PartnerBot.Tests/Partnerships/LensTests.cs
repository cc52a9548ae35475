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
