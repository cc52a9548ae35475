using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
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

    /// <summary>The form may have been opened before; and whose own language is not offered any more chooses another.</summary>
    [Fact]
    public async Task A_partnership_begins_only_in_a_language_that_is_offered()
    {
        await using var bot = await StartAsync(OnboardingSteps.Creator("Chloé"));
        var (ada, chloe) = (bot.Person("Ada"), bot.Person("Chloé", locale: "fr-FR"));
        await chloe.SaysAsync("nouveau partenariat");
        await ada.SaysAsync("languages");
        await ada.PressesAsync("Save", new { fr = "false" });
        var filled = new { name = "La fête", purpose = "Grandir", organisations = "La ferme\nLa ville", zone = "Europe/Paris" };

        var refused = await chloe.PressesAsync("Créer le partenariat", filled);
        Assert.Contains("Choisissez l’une des langues", refused, StringComparison.Ordinal);
        await chloe.PressesAsync("Créer le partenariat", new { language = "es" });

        Assert.Equal("es", await bot.InDatabaseAsync(db => db.Partnerships.Select(partnership => partnership.Language).SingleAsync(TestContext.Current.CancellationToken)));
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

    private static Task<BotUnderTest> StartAsync(params (string Key, string? Value)[] also) => BotUnderTest.StartAsync(
        [("Administration:Admins:People:0", Partner.ObjectIdOf("Ada")), ("Administration:Admins:People:1", Partner.ObjectIdOf("Eve")), .. also]);
}
