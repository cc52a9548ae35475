using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Reflections;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Reflections;

/// <summary>
/// Ana of the City looks after it; Chi and Eva of the City, Ben and Dan of the Choir sit on the panel. Ana, Chi and Dan have told stories: «The bridge»
/// for all, «The kitchen» for the panel only, «The roof» for all with a name.
/// </summary>
public sealed class PanelTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_panel_reads_one_story_at_a_time_without_names_and_never_its_own()
    {
        await using var panel = await PanelAsync();

        Assert.Contains("There are 2 stories to read", panel.Chi.Shown, StringComparison.Ordinal);
        Assert.Contains("Il y a 3 récits à lire", panel.Festival.Ben.Shown, StringComparison.Ordinal);
        var read = await ReadAllAsync(panel.Eva);

        Assert.Equal(3, read.Count);
        Assert.All(read, story => Assert.DoesNotMatch(@"\b(Ana|Chi|Dan)\b", story));
        Assert.Contains(read, story => story.Contains("The kitchen", StringComparison.Ordinal));
        var own = await ReadAllAsync(panel.Chi);
        Assert.Equal(2, own.Count);
        Assert.DoesNotContain(own, story => story.Contains("The kitchen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_choice_needs_a_reason_and_stays_hidden_until_all_have_chosen()
    {
        await using var panel = await PanelAsync();
        await ReadAllAsync(panel.Eva);

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
        await using var panel = await SecondRoundAsync();

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
    public async Task Everybody_hears_at_the_same_moment_what_was_chosen_why_and_how_as_far_as_they_may_read_it()
    {
        await using var panel = await ConcludedAsync();
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
        await using var panel = await SecondRoundAsync();
        await KeepAsync(panel.Eva);
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
        await using var panel = await ConcludedAsync();
        var ana = panel.Festival.Ana;
        await ana.SaysAsync("report Festival");
        await ana.PressesWellAsync("Note who looked into a story");
        await ana.PressesWellAsync("Save", new { by = await panel.Festival.PanelAsync("Ana", "Eva") });
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
        await using var panel = await ConcludedAsync();
        var ana = panel.Festival.Ana;
        await ana.SaysAsync("report Festival");
        await ana.PressesAsync("Note who looked into a story");
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
    public async Task Nobody_votes_for_their_own_story_or_without_a_seat_by_whatever_they_send()
    {
        await using var panel = await PanelAsync();
        await ReadAllAsync(panel.Eva);
        await ReadAllAsync(panel.Chi);
        var choose = panel.Eva.View.NewestWith("Keep my choice");

        await panel.Chi.PressesAsync("Keep my choice", new { choice = await panel.StoryAsync("The kitchen"), reason = "Mine." });
        using var answer = await panel.Festival.Ana.PressAsync(choose, "Keep my choice", new { choice = await panel.StoryAsync("The roof"), reason = "I lead." });

        Assert.Contains("That is for those who sit on the panel", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(0, await panel.Festival.Bot.InDatabaseAsync(db => db.PanelVotes.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task The_silent_are_reminded_once_and_the_round_goes_on_with_what_there_is()
    {
        await using var panel = await PanelAsync();
        await panel.ChooseAsync(panel.Eva, "The roof", "It sings of us all.");

        await panel.Festival.PassAsync(TimeSpan.FromDays(4));
        Assert.Contains("Just once more", panel.Dan.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Just once more", panel.Eva.View.Everything, StringComparison.Ordinal);
        await panel.Festival.PassAsync(TimeSpan.FromDays(3));
        Assert.Contains("1 of 4 on the panel of “Festival” have chosen", panel.Festival.Ana.Shown, StringComparison.Ordinal);
        await panel.Festival.PassAsync(TimeSpan.FromDays(2));

        Assert.Equal(ReflectionStage.SecondRound, await panel.StageAsync());
        Assert.Contains("now the reasons", panel.Dan.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_chooses_there_is_more_time_once_and_then_all_stories_count_the_same()
    {
        await using var panel = await PanelAsync();

        await panel.Festival.PassAsync(TimeSpan.FromDays(8));
        Assert.Equal(ReflectionStage.FirstRound, await panel.StageAsync());
        Assert.Contains("Nobody on the panel has chosen yet", panel.Festival.Ana.View.Everything, StringComparison.Ordinal);
        await panel.Festival.PassAsync(TimeSpan.FromDays(8));

        Assert.Equal(ReflectionStage.Concluded, await panel.StageAsync());
        Assert.Contains("The panel has not chosen any story this time", panel.Dan.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_would_rather_not_read_frees_the_seat_for_somebody_of_the_same_organisation()
    {
        await using var panel = await PanelAsync();
        var fay = panel.Festival.Bot.Person("Fay");
        await panel.Festival.JoinAsync(fay, "Choir");
        await panel.Dan.PressesWellAsync("I would rather not");
        await panel.Dan.PressesWellAsync("Yes, let somebody else read");
        await panel.Festival.Bot.DeliverAsync();
        var ana = panel.Festival.Ana;
        Assert.Contains("Somebody of Choir cannot read", ana.Shown, StringComparison.Ordinal);
        var seat = await panel.Festival.Bot.InDatabaseAsync(db => db.Set<PanelSeat>().SingleAsync(one => one.PersonId == null, Cancellation));

        await ana.PressesWellAsync("Give a seat to somebody else");
        await ana.PressesWellAsync("Give the seat", new { seat = $"{seat.Number}", sitter = await panel.Festival.PanelAsync("Ana") });
        Assert.Contains("somebody of the same organisation", ana.Shown, StringComparison.Ordinal);
        await ana.PressesWellAsync("Give the seat", new { seat = $"{seat.Number}", sitter = await panel.Festival.PanelAsync("Fay") });
        await panel.Festival.Bot.DeliverAsync();

        Assert.Contains("There are 3 stories to read", fay.Shown, StringComparison.Ordinal);
        using var answer = await panel.Dan.PressAsync(panel.Eva.View.NewestWith("Begin to read"), "Begin to read");
        Assert.Contains("That is for those who sit on the panel", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_keeps_silent_on_the_panel_can_be_replaced_before_the_round_is_over()
    {
        await using var panel = await PanelAsync();
        var (ana, fay) = (panel.Festival.Ana, panel.Festival.Bot.Person("Fay"));
        await panel.Festival.JoinAsync(fay, "Choir");
        await panel.ChooseAsync(panel.Eva, "The roof", "It sings of us all.");
        await panel.Festival.PassAsync(TimeSpan.FromDays(7));
        var asked = panel.Dan.View.NewestWith("Begin to read");
        var seat = await panel.Festival.Bot.InDatabaseAsync(async db => (await db.Set<PanelSeat>().ToListAsync(Cancellation)).Single(
            one => one.PersonId == db.People.Single(person => person.ObjectId == panel.Dan.ObjectId).Id));

        await ana.PressesWellAsync("Give a seat to somebody else");
        Assert.DoesNotContain("Eva · City", ana.Shown[..ana.Shown.IndexOf("Who takes it?", StringComparison.Ordinal)], StringComparison.Ordinal);
        await ana.PressesWellAsync("Give the seat", new { seat = $"{seat.Number}", sitter = await panel.Festival.PanelAsync("Fay") });
        await panel.Festival.Bot.DeliverAsync();

        Assert.Contains("There are 3 stories to read", fay.Shown, StringComparison.Ordinal);
        using var answer = await panel.Dan.PressAsync(asked, "Begin to read");
        Assert.Contains("That is for those who sit on the panel", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_frees_the_seat_and_the_broker_hears_of_it()
    {
        await using var panel = await PanelAsync();
        await panel.ChooseAsync(panel.Eva, "The roof", "It sings of us all.");

        await panel.Eva.SaysAsync("leave");
        await panel.Eva.PressesAsync("Leave now");
        await panel.Festival.Bot.DeliverAsync();

        Assert.Contains("Somebody of City cannot read", panel.Festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await panel.Festival.Bot.InDatabaseAsync(db => db.PanelVotes.CountAsync(Cancellation)));
    }

    /// <summary>Whatever somebody outside gets into their hands: a stranger, an admin, and who looks after another partnership.</summary>
    [Theory]
    [InlineData("Zoe")]
    [InlineData("Adam")]
    [InlineData("Olga")]
    public async Task No_card_of_anybody_shows_a_story_to_somebody_outside(string name)
    {
        await using var panel = await ConcludedAsync();
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
        await using var panel = await PanelAsync();
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
        await using var panel = await PanelAsync();
        await panel.ChooseAsync(panel.Eva, "The roof", "It sings of us all.");

        await panel.Dan.SaysAsync("my story");
        await panel.Dan.PressesAsync("Withdraw my story");
        await panel.Dan.PressesAsync("Yes, delete my story");

        Assert.Equal(0, await panel.Festival.Bot.InDatabaseAsync(db => db.PanelVotes.CountAsync(Cancellation)));
        await panel.Eva.PressesWellAsync("Change my choice");
        Assert.DoesNotContain("The roof", panel.Eva.Shown, StringComparison.Ordinal);
        Assert.Contains("2 stories", panel.Eva.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_it_is_told_a_withdrawn_story_is_gone_from_what_was_chosen_and_a_leaver_takes_their_reasons()
    {
        await using var panel = await ConcludedAsync();
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

    [Theory]
    [InlineData("Chi Ben", "A panel has at least three people, and 2 are ticked")]
    [InlineData("Chi Eva Ben", "Each organisation on the panel has as many seats")]
    public async Task A_panel_that_would_not_be_fair_is_refused_in_words(string names, string problem)
    {
        await using var festival = await Festival.StartAsync();
        await festival.GrowAsync();
        await festival.Ana.SaysAsync("reflect Festival");

        await festival.Ana.PressesWellAsync("Propose it", new { panel = await festival.PanelAsync(names.Split(' ')) });

        Assert.Contains(problem, festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await festival.Bot.InDatabaseAsync(db => db.Reflections.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Where_there_are_too_few_people_the_form_says_so_and_offers_another_way()
    {
        await using var festival = await Festival.StartAsync();

        await festival.Ana.SaysAsync("reflect Festival");

        Assert.Contains("there are not that many yet", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Or do without", festival.Ana.Shown, StringComparison.Ordinal);
    }

    /// <summary>Begins to read, goes through all the stories, and stands before the choice.</summary>
    private static async Task<List<string>> ReadAllAsync(Partner panelist)
    {
        var read = new List<string> { await panelist.PressesWellAsync("Begin to read") };
        while (panelist.Card.GetRawText().Contains("Next story", StringComparison.Ordinal))
        {
            read.Add(await panelist.PressesWellAsync("Next story"));
        }

        await panelist.PressesWellAsync("I have read them: choose");

        return read;
    }

    private static async Task<string> ReportAsync(SittingPanel panel)
    {
        await panel.Festival.Ana.SaysAsync("report Festival");
        var link = new Uri(panel.Festival.Ana.View.NewestWith("Download as Markdown").Button("Download as Markdown").GetProperty("url").GetString()!);

        return await (await panel.Festival.Bot.GetAsync(link)).Content.ReadAsStringAsync(Cancellation);
    }

    private static async Task KeepAsync(Partner panelist)
    {
        await panelist.PressesWellAsync("Read the reasons");
        await panelist.PressesWellAsync("I keep to my choice");
    }

    private static async Task<SittingPanel> PanelAsync()
    {
        var festival = await Festival.StartAsync();
        var (chi, eva, dan) = await festival.GrowAsync();
        await festival.ReflectAsync(setUp: new { panel = await festival.PanelAsync("Chi", "Eva", "Ben", "Dan"), readers = "WiderReport" });
        foreach (var (teller, title, readers) in (ValueTuple<Partner, string, string>[])
            [(festival.Ana, "The bridge", "Partnership"), (chi, "The kitchen", "Panel"), (dan, "The roof", "WiderReport")])
        {
            await teller.TellsStoryAsync(naming: "Name", readers, title);
            await teller.PressesAsync("Yes, this is my story");
        }

        await festival.EndAsync();

        return new SittingPanel(festival, chi, eva, dan);
    }

    /// <summary>Eva and Chi stand for «The roof», Dan for «The kitchen», Ben for «The bridge».</summary>
    private static async Task<SittingPanel> SecondRoundAsync()
    {
        var panel = await PanelAsync();
        await panel.ChooseAsync(panel.Eva, "The roof", "It sings of us all.");
        await panel.ChooseAsync(panel.Chi, "The roof", "Because of the view.");
        await panel.ChooseAsync(panel.Dan, "The kitchen", "It smelled of home.");
        var ben = panel.Festival.Ben;
        await ben.PressesAsync("Commencer à lire");
        await ben.PressesAsync("Récit suivant");
        await ben.PressesAsync("Récit suivant");
        await ben.PressesAsync("J’ai tout lu\u00A0: choisir");
        await ben.PressesAsync("Garder mon choix", new { choice = await panel.StoryAsync("The bridge"), reason = "À cause du pont." });
        await panel.Festival.Bot.DeliverAsync();

        return panel;
    }

    internal static async Task<SittingPanel> ConcludedAsync()
    {
        var panel = await SecondRoundAsync();
        await KeepAsync(panel.Eva);
        await KeepAsync(panel.Chi);
        await KeepAsync(panel.Dan);
        await panel.Festival.Ben.PressesAsync("Lire les raisons");
        await panel.Festival.Ben.PressesAsync("Je garde mon choix");
        await panel.Festival.Bot.DeliverAsync();

        return panel;
    }

    internal sealed record SittingPanel(Festival Festival, Partner Chi, Partner Eva, Partner Dan) : IAsyncDisposable
    {
        public async Task ChooseAsync(Partner panelist, string title, string reason)
        {
            await ReadAllAsync(panelist);
            await panelist.PressesWellAsync("Keep my choice", new { choice = await StoryAsync(title), reason });
        }

        public async Task<string> StoryAsync(string title) =>
            (await Festival.Bot.InDatabaseAsync(db => db.Stories.ToListAsync(Cancellation))).Single(story => story.Title == title).Id.Value.ToString("N");

        public Task<ReflectionStage> StageAsync() =>
            Festival.Bot.InDatabaseAsync(db => db.Reflections.Select(reflection => reflection.Stage).SingleAsync(Cancellation));

        public ValueTask DisposeAsync() => Festival.DisposeAsync();
    }
}
