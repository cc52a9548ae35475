using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Safety;
using PartnerBot.Settings;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Administration;

/// <summary>A wrong number is corrected in the chat, at once and for everybody.</summary>
public sealed class HelplinesCommandTests
{
    private const string Samaritans = "line/Samaritans";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_corrected_number_is_what_the_next_person_in_need_is_shown()
    {
        await using var bot = await StartAsync();
        var (ada, ben) = (bot.Person("Ada"), bot.Person("Ben"));
        await ada.SaysAsync("helplines gb");
        await ada.PressesAsync("Change it", new { entry = Samaritans });

        var saved = await ada.PressesAsync("Save", new { number = "116 999", @checked = "true" });
        await ben.SaysAsync("I need support");
        var shown = await ben.PressesAsync("Show this country", new { country = "GB" });

        Assert.Contains("Saved", saved, StringComparison.Ordinal);
        Assert.Contains("Made sure of on 11 January 2027 by Ada", saved, StringComparison.Ordinal);
        Assert.Contains("116 999", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_number_of_which_nobody_made_sure_counts_as_to_be_checked()
    {
        await using var bot = await StartAsync();
        var ada = bot.Person("Ada");
        await SettlesAsync(ada, new { @checked = "true" });
        await ada.PressesAsync("Change it", new { entry = Samaritans });

        var saved = await ada.PressesAsync("Save", new { number = "116 000", @checked = "false" });

        Assert.DoesNotContain("by Ada\n", saved, StringComparison.Ordinal);
        Assert.Contains("Nobody has made sure of it yet.", saved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_admins_at_once_the_second_sees_it_and_may_save_again()
    {
        await using var bot = await StartAsync();
        var (ada, eve) = (bot.Person("Ada"), bot.Person("Eve"));
        await eve.SaysAsync("helplines GB");
        await eve.PressesAsync("Change it", new { entry = Samaritans });
        await SettlesAsync(ada, new { number = "116 111" });

        var meanwhile = await eve.PressesAsync("Save", new { hours = "always" });
        var saved = await eve.PressesAsync("Save");

        Assert.Contains("Somebody else has changed this place", meanwhile, StringComparison.Ordinal);
        Assert.Contains("by Ada", meanwhile, StringComparison.Ordinal);
        Assert.Contains("116 111", meanwhile, StringComparison.Ordinal);
        Assert.Contains("Saved", saved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_used_is_named_with_its_bound_and_nothing_typed_is_lost()
    {
        await using var bot = await StartAsync();
        var ada = bot.Person("Ada");
        await ada.SaysAsync("helplines United Kingdom");
        await ada.PressesAsync("Change it", new { entry = "new" });

        var refused = await ada.PressesAsync("Save", new { name = new string('n', 120), number = "116 123", source = "somewhere", languages = "en, zzzz9" });

        Assert.Contains("“What it calls itself” may have 100 characters at the most; there are 120.", refused, StringComparison.Ordinal);
        Assert.Contains("must be a page that begins with https://, and not “somewhere”", refused, StringComparison.Ordinal);
        Assert.Contains("I do not know the language “zzzz9”", refused, StringComparison.Ordinal);
        Assert.Contains(new string('n', 120), refused, StringComparison.Ordinal);
        Assert.Equal(0, await bot.InDatabaseAsync(db => db.SettingVersions.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task An_entry_is_taken_off_after_asking_once_and_added_again()
    {
        await using var bot = await StartAsync();
        var ada = bot.Person("Ada");
        await ada.SaysAsync("helplines GB");
        await ada.PressesAsync("Change it", new { entry = Samaritans });

        var asked = await ada.PressesAsync("Take it off");
        var gone = await ada.PressesAsync("Take it off");
        await ada.PressesAsync("Change it", new { entry = "new" });
        var back = await ada.PressesAsync("Save", new { name = "Samaritans", number = "116 123", source = "https://www.samaritans.org" });

        Assert.Contains("would not be shown to anybody", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Samaritans", gone, StringComparison.Ordinal);
        Assert.Contains("Samaritans", back, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_settled_stays_over_a_restart_and_the_file_holds_everywhere_else()
    {
        await using var bot = await StartAsync();
        await SettlesAsync(bot.Person("Ada"), new { number = "116 999" });

        await bot.RestartAsync();

        HelplineBook book = null!;
        await bot.InScopeAsync<ReadHelplines>(async read => book = await read.BookAsync(Cancellation));
        Assert.Contains(book.Find("GB")!.Lines, line => line is { Name: "Samaritans", Number: "116 999" });
        var file = HelplineFile.Read(Helplines.PathOf(new SafetyOptions()));
        Assert.Equal(file.Countries.Single(country => country.Code == "AU").Lines.Select(line => line.Number), book.Find("AU")!.Lines.Select(line => line.Number));
    }

    [Fact]
    public async Task What_cannot_be_read_any_more_gives_way_to_the_file()
    {
        await using var bot = await StartAsync();
        await bot.InDatabaseAsync(db =>
        {
            db.SettingVersions.Add(new SettingVersion(new SettingVersionId(Guid.CreateVersion7()), KeptHelplines.SubjectOf("GB"), 1, new JsonObject().ToJsonString(), null, bot.Clock.GetUtcNow()));

            return db.SaveChangesAsync(Cancellation);
        });
        var ben = bot.Person("Ben");

        await ben.SaysAsync("I need support");

        Assert.Contains("Samaritans", await ben.PressesAsync("Show this country", new { country = "GB" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_an_admin_sees_or_changes_them()
    {
        await using var bot = await StartAsync();
        var (ada, ben) = (bot.Person("Ada"), bot.Person("Ben"));
        await ada.SaysAsync("helplines GB");
        await ben.SaysAsync("helplines GB");
        await ben.SaysAsync("help");

        await ben.PressesOnAsync(ben.View.Cards[^1] with { Content = ada.View.NewestWith("Change it").Content }, "Change it", new { entry = "new" });

        Assert.DoesNotContain("What it calls itself", ben.View.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("**helplines**", ben.View.Everything, StringComparison.Ordinal);
    }

    private static async Task SettlesAsync(Partner admin, object inputs)
    {
        await admin.SaysAsync("helplines GB");
        await admin.PressesAsync("Change it", new { entry = Samaritans });
        Assert.Contains("Saved", await admin.PressesAsync("Save", inputs), StringComparison.Ordinal);
    }

    private static Task<BotUnderTest> StartAsync() => BotUnderTest.StartAsync(
        ("Administration:Admins:People:0", Partner.ObjectIdOf("Ada")), ("Administration:Admins:People:1", Partner.ObjectIdOf("Eve")));
}
