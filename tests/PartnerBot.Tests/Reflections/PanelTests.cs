using Microsoft.EntityFrameworkCore;
using PartnerBot.Reflections;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Reflections;

/// <summary>How a panel reads and chooses.</summary>
public sealed class PanelTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_it_reads_the_report_says_so_and_not_that_there_was_no_reflection()
    {
        await using var panel = await SittingPanel.ReadsAsync();

        await panel.Festival.Ana.SaysAsync("report Festival");

        Assert.Contains("The panel of “Festival” is reading the stories.", panel.Festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_panel_reads_one_story_at_a_time_without_names_and_never_its_own()
    {
        await using var panel = await SittingPanel.ReadsAsync();

        Assert.Contains("There are 2 stories to read", panel.Chi.Shown, StringComparison.Ordinal);
        Assert.Contains("Il y a 3 récits à lire", panel.Festival.Ben.Shown, StringComparison.Ordinal);
        var read = await SittingPanel.ReadAllAsync(panel.Eva);

        Assert.Equal(3, read.Count);
        Assert.All(read, story => Assert.DoesNotMatch(@"\b(Ana|Chi|Dan)\b", story));
        Assert.Contains(read, story => story.Contains("The kitchen", StringComparison.Ordinal));
        var own = await SittingPanel.ReadAllAsync(panel.Chi);
        Assert.Equal(2, own.Count);
        Assert.DoesNotContain(own, story => story.Contains("The kitchen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_choice_needs_a_reason_and_stays_hidden_until_all_have_chosen()
    {
        await using var panel = await SittingPanel.ReadsAsync();
        await SittingPanel.ReadAllAsync(panel.Eva);

        await panel.Eva.PressesWellAsync("Keep my choice", new { choice = await panel.StoryAsync("The roof") });
        Assert.Contains("Please say in a sentence why", panel.Eva.Shown, StringComparison.Ordinal);
        await panel.Eva.PressesWellAsync("Keep my choice", new { reason = "It sings of us all." });
        Assert.Contains("Thank you, you have chosen", panel.Eva.Shown, StringComparison.Ordinal);

        await panel.Festival.Ana.SaysAsync("reflect Festival");
        Assert.Contains("1 of 4", panel.Festival.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("It sings of us all.", panel.Festival.Ana.View.Everything, StringComparison.Ordinal);
        await panel.ChooseAsync(panel.Chi, "The roof", "Because of the view.");
        await panel.ChooseAsync(panel.Dan, "The kitchen", "It smelled of home.");
        Assert.Equal(ReflectionStage.FirstRound, await panel.StageAsync());
        Assert.DoesNotContain("It sings of us all.", panel.Chi.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_all_have_chosen_the_reasons_are_shown_and_everybody_chooses_again()
    {
        await using var panel = await SittingPanel.ChoosesAgainAsync();

        Assert.Contains("The panel has chosen once: now the reasons", panel.Eva.Shown, StringComparison.Ordinal);
        await panel.Eva.PressesWellAsync("Read the reasons");
        foreach (var reason in (string[])["It sings of us all.", "It smelled of home.", "À cause du pont."])
        {
            Assert.Contains(reason, panel.Eva.Shown, StringComparison.Ordinal);
        }

        // Of their own story the panelists do not hear yet how it fares.
        await panel.Chi.PressesWellAsync("Read the reasons");
        Assert.DoesNotContain("It smelled of home.", panel.Chi.Shown, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b(Eva|Dan|Ben)\b", panel.Eva.Shown);
    }

    [Fact]
    public async Task Nobody_votes_for_their_own_story_or_without_a_seat_by_whatever_they_send()
    {
        await using var panel = await SittingPanel.ReadsAsync();
        await SittingPanel.ReadAllAsync(panel.Eva);
        await SittingPanel.ReadAllAsync(panel.Chi);
        var choose = panel.Eva.View.NewestWith("Keep my choice");

        await panel.Chi.PressesAsync("Keep my choice", new { choice = await panel.StoryAsync("The kitchen"), reason = "Mine." });
        using var answer = await panel.Festival.Ana.PressAsync(choose, "Keep my choice", new { choice = await panel.StoryAsync("The roof"), reason = "I lead." });

        Assert.Contains("That is for those who sit on the panel", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(0, await panel.Festival.Bot.InDatabaseAsync(db => db.PanelVotes.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Where_nobody_chooses_there_is_more_time_once_and_then_all_stories_count_the_same()
    {
        await using var panel = await SittingPanel.ReadsAsync();

        await panel.Festival.PassAsync(TimeSpan.FromDays(8));
        Assert.Equal(ReflectionStage.FirstRound, await panel.StageAsync());
        Assert.Contains("Nobody on the panel has chosen yet", panel.Festival.Ana.View.Everything, StringComparison.Ordinal);
        await panel.Festival.PassAsync(TimeSpan.FromDays(8));

        Assert.Equal(ReflectionStage.Concluded, await panel.StageAsync());
        Assert.Contains("No story stands as chosen here.", panel.Dan.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("They chose twice", panel.Dan.Shown, StringComparison.Ordinal);
    }

    /// <summary>Whatever somebody outside gets into their hands: a stranger, an admin, and who looks after another partnership.</summary>
    [Theory]
    [InlineData("Zoe")]
    [InlineData("Adam")]
    [InlineData("Olga")]
    public async Task No_card_of_anybody_shows_a_story_to_somebody_outside(string name)
    {
        await using var panel = await SittingPanel.ConcludedAsync();
        var outside = panel.Festival.Bot.Person(name);
        await outside.SaysAsync("help");
        if (name == "Olga")
            await panel.Festival.BeginForAsync("Garden", outside);

        foreach (var command in (string[])["report Festival", "report", "my story", "reflect Festival", "partnership Festival"])
        {
            await outside.SaysAsync(command);
        }

        foreach (var member in (Partner[])[panel.Festival.Ana, panel.Festival.Ben, panel.Chi, panel.Eva, panel.Dan])
        {
            foreach (var (card, button) in member.View.Cards.SelectMany(card => card.Titles().Select(button => (card, button))).ToList())
            {
                using var answer = await outside.PressAsync(card, button);
                var said = await answer.Content.ReadAsStringAsync(Cancellation);
                Assert.DoesNotMatch("The roof|The kitchen|The bridge|met in the kitchen", said);
            }
        }

        await panel.Festival.Bot.DeliverAsync();
        Assert.DoesNotMatch("The roof|The kitchen|The bridge|met in the kitchen", outside.View.Everything);
    }

    [Fact]
    public async Task A_story_told_late_is_kept_and_not_among_those_to_choose_from()
    {
        await using var panel = await SittingPanel.ReadsAsync();
        panel.Festival.Bot.Clock.Advance(TimeSpan.FromMinutes(1));

        await panel.Eva.TellsStoryAsync(title: "Too late");
        await panel.Eva.PressesAsync("Yes, this is my story");

        Assert.Equal(4, await panel.Festival.Bot.InDatabaseAsync(db => db.Stories.CountAsync(Cancellation)));
        await panel.Dan.PressesAsync("Begin to read");
        Assert.Contains("1 of 2", panel.Dan.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_story_leaves_the_panel_with_the_votes_for_it()
    {
        await using var panel = await SittingPanel.ReadsAsync();
        await panel.ChooseAsync(panel.Eva, "The roof", "It sings of us all.");

        await panel.Dan.SaysAsync("my story");
        await panel.Dan.PressesAsync("Withdraw my story");
        await panel.Dan.PressesAsync("Yes, delete my story");

        Assert.Equal(0, await panel.Festival.Bot.InDatabaseAsync(db => db.PanelVotes.CountAsync(Cancellation)));
        await panel.Eva.PressesWellAsync("Change my choice");
        Assert.DoesNotContain("The roof", panel.Eva.Shown, StringComparison.Ordinal);
        Assert.Contains("2 stories", panel.Eva.Shown, StringComparison.Ordinal);
    }
}
