using Microsoft.EntityFrameworkCore;
using PartnerBot.Closings;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.Reflections;
using Xunit;

namespace PartnerBot.Tests.Closings;

public sealed class ClosingEndTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_from_before_the_round_does_not_begin_another_reflection_beside_it_and_keeps_what_was_typed()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Ana.SaysAsync("reflect Festival");
        var old = festival.Ana.View.NewestWith("Propose it");
        await festival.ReflectAsync("reflect Festival final");
        await festival.EndAsync();

        using var pressed = await festival.Ana.PressAsync(old, "Propose it", new { purpose = "To learn anew" });

        var answer = await pressed.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("each organisation still says what comes next", answer, StringComparison.Ordinal);
        Assert.Contains("To learn anew", answer, StringComparison.Ordinal);
        Assert.Null((await festival.ReflectionAsync()).ClosedAt);
        await festival.Ana.PressesWellAsync("See how it stands");
        Assert.Contains("The closing round is running", festival.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_are_ones_own_until_they_are_told_in_words_and_then_they_are_gone()
    {
        await using var round = await FinalRound.StartAsync();
        await round.Chi.PressesWellAsync("Mark our values");
        await round.Chi.PressesWellAsync("Keep my marks", new { trust = "VeryPresent", courage = "HardlyYet" });
        Assert.Contains("Your marks are kept, for you alone.", round.Chi.Shown, StringComparison.Ordinal);
        await round.Chi.PressesWellAsync("Change my marks");
        await round.Chi.PressesWellAsync("Keep my marks", new { trust = "Mostly", courage = "-" });

        Assert.Equal(["trust:Mostly"], (await round.Festival.Bot.InDatabaseAsync(db => db.ValueMarks.SingleAsync(Cancellation))).Marked);
        await round.PassAsync(TimeSpan.FromDays(18));
        await round.Chi.SaysAsync("closing Festival");

        Assert.Contains("Too few people have marked the values", round.Chi.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await round.Festival.Bot.InDatabaseAsync(db => db.ValueMarks.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task From_five_marks_on_everybody_reads_the_same_words()
    {
        await using var round = await FinalRound.StartAsync();
        var eva = round.Festival.Bot.Person("Eva");
        await round.Festival.JoinAsync(eva);
        await eva.SaysAsync("closing Festival");
        foreach (var (partner, button) in new[] { (round.Ana, "Mark our values"), (round.Chi, "Mark our values"), (round.Dan, "Mark our values"), (eva, "Mark our values"), (round.Ben, "Marquer nos valeurs") })
        {
            await partner.PressesWellAsync(button);
            await partner.PressesWellAsync(partner == round.Ben ? "Garder mes réponses" : "Keep my marks", new { trust = partner == eva ? "HardlyYet" : "Mostly" });
        }

        await eva.SaysAsync("closing Festival");
        Assert.DoesNotContain("In the middle", eva.Shown, StringComparison.Ordinal);
        await round.PassAsync(TimeSpan.FromDays(18));
        await eva.SaysAsync("closing Festival");
        await round.Ben.SaysAsync("clôture Festival");

        Assert.Contains("Trust\nIn the middle: Mostly", eva.Shown, StringComparison.Ordinal);
        Assert.Contains("La confiance\nAu milieu : Surtout présent", round.Ben.Shown.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anybody_adds_what_stays_changes_it_and_takes_it_away_and_nobody_elses()
    {
        await using var round = await FinalRound.StartAsync();
        await round.Chi.PressesWellAsync("What stays");
        await round.Chi.PressesWellAsync("Add something");
        await round.Chi.PressesWellAsync("Keep it", new { kind = "Products" });
        Assert.Contains("Please say it in a few words.", round.Chi.Shown, StringComparison.Ordinal);
        var card = round.Chi.View.NewestWith("Keep it");
        await round.Chi.PressesOnAsync(card, "Keep it", new { kind = "Products", text = "A book of songs" });
        await round.Chi.PressesOnAsync(card, "Keep it", new { kind = "Products", text = "A book of songs" });
        Assert.Equal(1, await round.Festival.Bot.InDatabaseAsync(db => db.LegacyEntries.CountAsync(Cancellation)));

        await round.Dan.PressesWellAsync("What stays");
        Assert.Contains("A book of songs", round.Dan.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Chi", round.Dan.Shown, StringComparison.Ordinal);
        await round.Dan.PressAsync(card, "Keep it", new { kind = "Skills", text = "Stolen" });
        Assert.Equal("A book of songs", (await round.Festival.Bot.InDatabaseAsync(db => db.LegacyEntries.SingleAsync(Cancellation))).Text);
        await round.Chi.PressesWellAsync("My own");
        var mine = round.Chi.View.NewestWith("Take it away");
        await round.Dan.PressAsync(mine, "Take it away", new { own = mine.Content.GetRawText().Split("\"value\":\"")[1][..32] });
        await round.Chi.PressesOnAsync(mine, "Change it");
        await round.Chi.PressesWellAsync("Keep it", new { kind = "Products", text = "Two books of songs", named = "true" });
        Assert.Contains("Two books of songs\nChi", round.Chi.Shown, StringComparison.Ordinal);
        await round.Chi.PressesWellAsync("My own");
        await round.Chi.PressesWellAsync("Take it away");

        Assert.Contains("Nobody has added anything yet.", round.Chi.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thanks_are_read_again_by_who_was_thanked_alone()
    {
        await using var round = await FinalRound.StartAsync();
        await round.Chi.SaysAsync("appreciate Festival");
        await round.Chi.PressesAsync("Send my thanks", new { to = await round.Festival.PanelAsync("Dan"), text = "For the soup." });

        await round.Dan.PressesWellAsync("What stays");
        await round.Ana.PressesWellAsync("What stays");

        Assert.Contains("What you were thanked for\nFor the soup.\nChi", round.Dan.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("For the soup.", round.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_all_would_end_it_the_broker_ends_it_there_and_can_take_it_back()
    {
        await using var round = await FinalRound.StartAsync();
        await DecidedAsync(round, "End", "End");
        await round.Chi.PressesAsync("What stays");
        await round.Chi.PressesAsync("Add something");
        await round.Chi.PressesAsync("Keep it", new { kind = "Celebrate", text = "The roof!" });

        await round.Ana.SaysAsync("reflect Festival");
        await round.Ana.PressesWellAsync("Close and say good-bye");
        await round.Ana.PressesWellAsync("Yes, close it");
        await round.Festival.Bot.DeliverAsync();

        Assert.Contains("Thank you, and good-bye", round.Chi.Shown, StringComparison.Ordinal);
        Assert.Contains("The roof!", round.Chi.Shown, StringComparison.Ordinal);
        Assert.Contains("90 days after an end all of it is deleted", round.Chi.Shown, StringComparison.Ordinal);
        Assert.Contains("Merci, et au revoir", round.Ben.Shown, StringComparison.Ordinal);
        Assert.False(await EndedAsync(round));
        await round.Ana.PressesWellAsync("End the partnership");
        await round.Ana.PressesWellAsync("End it for everybody");
        Assert.True(await EndedAsync(round));
        await round.Ana.SaysAsync("closing Festival");
        Assert.DoesNotContain("End the partnership", round.Ana.View.Cards[^1].Titles());
        await round.Dan.PressesWellAsync("What stays");
        Assert.Contains("The roof!", round.Dan.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Add something", round.Dan.View.Cards[^1].Titles());
    }

    [Fact]
    public async Task When_it_goes_on_the_next_step_is_offered_instead_of_an_end()
    {
        await using var round = await FinalRound.StartAsync();
        await DecidedAsync(round, "Revise", "Sustain");
        await round.Ana.SaysAsync("reflect Festival");
        await round.Ana.PressesAsync("Close and say good-bye");
        await round.Ana.PressesWellAsync("Yes, close it");

        Assert.Contains("It goes on.", round.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("End the partnership", round.Ana.View.Cards[^1].Titles());
        await round.Ana.PressesWellAsync("Look at the next step");
        Assert.Contains("Two questions", round.Ana.Shown, StringComparison.OrdinalIgnoreCase);
        // The round is over: another reflection can begin.
        await round.Ana.SaysAsync("reflect Festival");
        Assert.Contains("This is what I would propose for “Festival”", round.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closed_twice_it_says_good_bye_once_and_what_is_taken_away_before_it_leaves_is_not_in_it()
    {
        await using var round = await FinalRound.StartAsync();
        await DecidedAsync(round, "Sustain", "End");
        await round.Chi.PressesAsync("What stays");
        await round.Chi.PressesAsync("Add something");
        await round.Chi.PressesAsync("Keep it", new { kind = "Celebrate", text = "The roof!" });
        await round.Ana.SaysAsync("reflect Festival");
        await round.Ana.PressesAsync("Close and say good-bye");
        var card = round.Ana.View.NewestWith("Yes, close it");
        await round.Ana.PressesOnAsync(card, "Yes, close it");
        await round.Ana.PressesOnAsync(card, "Yes, close it");
        Assert.Equal(3, await round.Festival.Bot.InDatabaseAsync(db => db.Deliveries.CountAsync(delivery => delivery.Occasion.Contains("/ended/"), Cancellation)));

        await round.Chi.PressesAsync("My own");
        await round.Chi.PressesAsync("Take it away");
        await round.Festival.Bot.DeliverAsync();

        Assert.Contains("You are not of one mind.", round.Dan.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("The roof!", round.Dan.View.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("End End", ClosingOutcome.End)]
    [InlineData("End nobody", ClosingOutcome.End)]
    [InlineData("End silent", ClosingOutcome.Differs)]
    [InlineData("End Sustain", ClosingOutcome.Differs)]
    [InlineData("Sustain Revise", ClosingOutcome.GoesOn)]
    [InlineData("Sustain silent", ClosingOutcome.GoesOn)]
    [InlineData("silent nobody", ClosingOutcome.Open)]
    internal void No_majority_decides(string said, ClosingOutcome outcome) => Assert.Equal(outcome, ClosingOutcomes.Of(Lines(said)));

    [Theory]
    [InlineData("End End", true)]
    [InlineData("Revise nobody", true)]
    [InlineData("End silent", false)]
    [InlineData("Sustain Revise", false)]
    [InlineData("silent silent", false)]
    internal void Only_who_differs_is_told_that_no_majority_counts(string said, bool areAtOne) => Assert.Equal(areAtOne, ClosingOutcomes.AreAtOne(Lines(said)));

    [Fact]
    public async Task Where_nobody_told_a_story_the_good_bye_thanks_for_none_and_offers_none_to_read()
    {
        await using var round = await FinalRound.StartAsync();
        await DecidedAsync(round, "Revise", "Revise");
        Assert.DoesNotContain("No majority", round.Dan.View.Everything, StringComparison.Ordinal);
        await round.Ana.SaysAsync("reflect Festival");
        await round.Ana.PressesAsync("Close and say good-bye");
        await round.Ana.PressesWellAsync("Yes, close it");
        await round.Festival.Bot.DeliverAsync();

        foreach (var person in (Partner[])[round.Ana, round.Dan])
        {
            Assert.DoesNotContain("Read the stories", person.View.Cards[^1].Titles());
            Assert.DoesNotContain("stories", person.Shown, StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<DecisionLine> Lines(string said) =>
        [.. said.Split(' ').Select(one => new DecisionLine("City", Enum.TryParse<NextStep>(one, out var next) ? next : null, null, one == "nobody"))];

    private static async Task DecidedAsync(FinalRound round, string city, string choir)
    {
        await DecisionTests.AnswersAsync(round.Chi, city);
        await DecisionTests.AnswersAsync(round.Dan, choir);
        await round.Festival.Bot.DeliverAsync();
        await round.Chi.SaysAsync("closing Festival");
    }

    private static Task<bool> EndedAsync(FinalRound round) =>
        round.Festival.Bot.InDatabaseAsync(db => db.Partnerships.AnyAsync(partnership => partnership.EndedAt != null, Cancellation));
}
