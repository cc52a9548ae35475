using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Administration;

/// <summary>An admin chooses which languages are offered.</summary>
public sealed class LanguagesCommandTests
{
    [Fact]
    public async Task A_language_that_is_not_offered_cannot_be_chosen_and_who_speaks_it_goes_on_in_it()
    {
        await using var bot = await StartAsync();
        var (ada, chloe, ben) = (bot.Person("Ada"), bot.Person("Chloé"), bot.Person("Ben"));
        await chloe.InstallsAsync();
        await chloe.PressesAsync("Français");

        await ada.SaysAsync("languages");
        var saved = await ada.PressesAsync("Save", new { fr = "false" });
        await ben.InstallsAsync();
        await chloe.SaysAsync("aide");

        Assert.Contains("Saved", saved, StringComparison.Ordinal);
        Assert.Contains("by Ada", saved, StringComparison.Ordinal);
        Assert.DoesNotContain("Français", ben.View.Everything, StringComparison.Ordinal);
        Assert.Contains("Ce que vous pouvez faire ici", chloe.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_admins_at_once_the_second_sees_what_the_first_chose_and_may_save_again()
    {
        await using var bot = await StartAsync();
        var (ada, eve) = (bot.Person("Ada"), bot.Person("Eve"));
        await ada.SaysAsync("languages");
        await ada.PressesAsync("Save", new { fr = "false" });
        await eve.SaysAsync("languages");
        await ada.SaysAsync("languages");
        await ada.PressesAsync("Save", new { fr = "true" });

        // Eve's card still says what was before, and she leaves it so.
        var meanwhile = await eve.PressesAsync("Save");
        var saved = await eve.PressesAsync("Save");

        Assert.Contains("Somebody else has chosen", meanwhile, StringComparison.Ordinal);
        Assert.Contains("Saved", saved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_an_admin_is_offered_it()
    {
        await using var bot = await StartAsync();
        var ben = bot.Person("Ben");

        await ben.SaysAsync("languages");

        Assert.DoesNotContain("Which languages", ben.View.Everything, StringComparison.Ordinal);
    }

    private static Task<BotUnderTest> StartAsync() => BotUnderTest.StartAsync(
        ("Administration:Admins:People:0", Partner.ObjectIdOf("Ada")), ("Administration:Admins:People:1", Partner.ObjectIdOf("Eve")));
}
