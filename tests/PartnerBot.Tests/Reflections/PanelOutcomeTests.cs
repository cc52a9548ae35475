using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Reflections;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Reflections;

/// <summary>What everybody hears of a panel’s choice, and what is left of it when somebody goes.</summary>
public sealed class PanelOutcomeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_hears_at_the_same_moment_what_was_chosen_why_and_how_as_far_as_they_may_read_it()
    {
        await using var panel = await SittingPanel.ConcludedAsync();
        var (ana, ben) = (panel.Festival.Ana, panel.Festival.Ben);

        foreach (var person in (Partner[])[panel.Dan, panel.Eva, panel.Chi, ana])
        {
            Assert.Contains("What was chosen, and why", person.Shown, StringComparison.Ordinal);
            Assert.Contains("The roof", person.Shown, StringComparison.Ordinal);
            Assert.Contains("4 people from 2 organisations read 3 stories", person.Shown, StringComparison.Ordinal);
        }

        Assert.Contains("It sings of us all.", panel.Dan.Shown, StringComparison.Ordinal);
        Assert.Contains("This is your story.", panel.Dan.Shown, StringComparison.Ordinal);
        Assert.Contains("Thank you for your story", panel.Dan.Shown, StringComparison.Ordinal);
        Assert.Contains("Merci à toutes les personnes", ben.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("It smelled of home.", ana.View.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("The kitchen", ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tie_stays_two_and_a_story_for_the_panel_only_is_told_to_its_teller_alone()
    {
        await using var panel = await SittingPanel.ChoosesAgainAsync();
        await SittingPanel.KeepAsync(panel.Eva);
        await panel.Dan.PressesAsync("Read the reasons");
        await panel.Dan.PressesAsync("I keep to my choice");
        await panel.Chi.PressesAsync("Read the reasons");
        await panel.Chi.PressesAsync("I keep to my choice");
        await panel.Festival.Ben.PressesAsync("Lire les raisons");
        await panel.Festival.Ben.PressesAsync("Changer mon choix");
        await panel.Festival.Ben.PressesAsync("Garder mon choix", new { choice = await panel.StoryAsync("The kitchen"), reason = "La soupe." });
        await panel.Festival.Bot.DeliverAsync();

        Assert.Contains("As many chose the one as the other", panel.Chi.Shown, StringComparison.Ordinal);
        Assert.Contains("The kitchen", panel.Chi.Shown, StringComparison.Ordinal);
        Assert.Contains("La soupe.", panel.Chi.Shown, StringComparison.Ordinal);
        Assert.Contains("A story was chosen that its teller gave to the panel only", panel.Festival.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("La soupe.", panel.Festival.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_has_the_choice_the_reasons_and_the_dissent_and_a_check()
    {
        await using var panel = await SittingPanel.ConcludedAsync();
        var ana = panel.Festival.Ana;
        await ana.SaysAsync("report Festival");
        await ana.PressesWellAsync("Note who checked a story");
        await ana.PressesWellAsync("Save", new { by = await panel.Festival.PanelAsync("Ana"), byElse = await panel.Festival.PanelAsync("Eva"), byThird = await panel.Festival.PanelAsync("Eva") });
        Assert.Contains("Please say in a sentence how it was done.", ana.Shown, StringComparison.Ordinal);
        await ana.PressesWellAsync("Save", new { how = "We climbed up there.", finding = "Confirmed" });
        await panel.Festival.Bot.DeliverAsync();
        Assert.Contains("Somebody looked into your story", panel.Dan.Shown, StringComparison.Ordinal);
        Assert.Contains("We climbed up there.", panel.Dan.Shown, StringComparison.Ordinal);

        var file = await ReportAsync(panel);
        foreach (var words in (string[])["Chosen by the panel: The roof", "It sings of us all", "Others chose: The bridge", "À cause du pont", "Looked into · Ana and Eva: It is as it was told", "We climbed up there"])
        {
            Assert.Contains(words, file, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("It smelled of home", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leave Festival", "Leave now")]
    [InlineData("delete my data", "Delete everything")]
    public async Task Who_looked_into_a_story_and_goes_is_named_with_it_no_longer(string command, string yes)
    {
        await using var panel = await SittingPanel.ConcludedAsync();
        var ana = panel.Festival.Ana;
        await ana.SaysAsync("report Festival");
        await ana.PressesAsync("Note who checked a story");
        await ana.PressesAsync("Save", new { by = await panel.Festival.PanelAsync("Eva"), how = "We climbed up there.", finding = "Confirmed" });
        Assert.Contains("Eva: It is as it was told", ana.Shown, StringComparison.Ordinal);

        await panel.Eva.SaysAsync(command);
        await panel.Eva.PressesAsync(yes);

        var file = await ReportAsync(panel);
        Assert.DoesNotContain("Eva", file, StringComparison.Ordinal);
        Assert.Contains("Looked into · Somebody: It is as it was told", file, StringComparison.Ordinal);
        Assert.Contains("We climbed up there", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_it_is_told_a_withdrawn_story_is_gone_from_what_was_chosen_and_a_leaver_takes_their_reasons()
    {
        await using var panel = await SittingPanel.ConcludedAsync();
        await panel.Eva.SaysAsync("leave");
        await panel.Eva.PressesAsync("Leave now");
        await panel.Festival.Ana.SaysAsync("report Festival");
        Assert.Contains("The roof", panel.Festival.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain(await panel.Festival.Bot.InDatabaseAsync(db => db.PanelVotes.ToListAsync(Cancellation)), vote => vote.Reason.StartsWith("It sings", StringComparison.Ordinal));

        await panel.Dan.SaysAsync("my story");
        await panel.Dan.PressesAsync("Withdraw my story");
        await panel.Dan.PressesAsync("Yes, delete my story");
        await panel.Festival.Ana.SaysAsync("report Festival");

        Assert.DoesNotContain("The roof", panel.Festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_withdrawn_before_the_news_of_it_leaves_is_not_in_it()
    {
        await using var panel = await SittingPanel.ThroughAsync();
        var waiting = await panel.Festival.Bot.InDatabaseAsync(db => db.Deliveries.Where(news => news.State == DeliveryState.Queued).ToListAsync(Cancellation));
        Assert.Equal(5, waiting.Count);
        Assert.DoesNotContain(waiting, news => news.Message.Contains("The roof", StringComparison.Ordinal));

        await panel.Dan.SaysAsync("my story");
        await panel.Dan.PressesAsync("Withdraw my story");
        await panel.Dan.PressesAsync("Yes, delete my story");
        await panel.Festival.Bot.DeliverAsync();

        foreach (var person in (Partner[])[panel.Festival.Ana, panel.Eva, panel.Chi, panel.Dan])
        {
            Assert.Contains("What was chosen, and why", person.Shown, StringComparison.Ordinal);
            Assert.DoesNotContain("The roof", person.Shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_leaves_before_the_news_does_takes_their_reasons_along()
    {
        await using var panel = await SittingPanel.ThroughAsync();

        await panel.Eva.SaysAsync("leave");
        await panel.Eva.PressesAsync("Leave now");
        await panel.Festival.Bot.DeliverAsync();

        Assert.Contains("The roof", panel.Festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Because of the view.", panel.Festival.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("It sings of us all.", panel.Festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_many_read_and_chose_stays_true_when_some_of_them_and_a_story_go_later()
    {
        await using var panel = await SittingPanel.ConcludedAsync();

        await panel.Eva.SaysAsync("leave");
        await panel.Eva.PressesAsync("Leave now");
        await panel.Chi.SaysAsync("delete my data");
        await panel.Chi.PressesAsync("Delete everything");

        Assert.Contains("4 people from 2 organisations read 3 stories, without names", await ReportAsync(panel), StringComparison.Ordinal);
    }

    private static async Task<string> ReportAsync(SittingPanel panel)
    {
        await panel.Festival.Ana.SaysAsync("report Festival");
        var link = new Uri(panel.Festival.Ana.View.NewestWith("Download as Markdown").Button("Download as Markdown").GetProperty("url").GetString()!);

        return await (await panel.Festival.Bot.GetAsync(link)).Content.ReadAsStringAsync(Cancellation);
    }
}
