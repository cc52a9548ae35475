using Microsoft.EntityFrameworkCore;
using PartnerBot.Reflections;
using PartnerBot.Testing.Cards;
using Xunit;

namespace PartnerBot.Tests.Reflections;

public sealed class StoryDialogTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_is_told_read_back_and_kept_word_for_word()
    {
        await using var festival = await StoryTelling.InvitedAsync();

        await festival.Ana.TellsStoryAsync();
        Assert.Contains("Is this your story?", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Then we met in the kitchen.", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await StoryTelling.StoriesAsync(festival));
        await festival.Ana.PressesWellAsync("Yes, this is my story");

        Assert.Contains("Thank you for your story", festival.Ana.Shown, StringComparison.Ordinal);
        var story = await festival.Bot.InDatabaseAsync(db => db.Stories.SingleAsync(Cancellation));
        Assert.Equal(["We trust each other", "More paper"], story.Changes);
        Assert.Equal(
            ("We trust each other", "We wrote letters.", "Then we met in the kitchen.", "We call each other.", "I was lonely before.", "Cook first.", "The kitchen"),
            (story.Text.ChosenChange, story.Before, story.Happened, story.Now, story.WhyItMatters, story.Lesson, story.Title));
        Assert.Equal(new StoryConsent(StoryNaming.Name, StoryReaders.Partnership, MentionsOthers: true, OthersAgree: true), story.Consent);
    }

    [Fact]
    public async Task The_number_of_steps_stays_what_it_was_said_to_be()
    {
        await using var festival = await StoryTelling.InvitedAsync();
        var ana = festival.Ana;

        await ana.PressesWellAsync("Tell my story");
        Assert.Contains("step 1 of 6", ana.Shown, StringComparison.Ordinal);
        await ana.PressesWellAsync("Next", new { change1 = "We trust each other", change2 = "More paper" });
        Assert.Contains("step 1 of 6", ana.Shown, StringComparison.Ordinal);
        await ana.PressesWellAsync("Next", new { chosen = "0" });
        Assert.Contains("step 2 of 6", ana.Shown, StringComparison.Ordinal);
        await ana.PressesWellAsync("Next", StoryTelling.Tale);
        await ana.PressesWellAsync("Next", new { why = "I was lonely before." });
        await ana.PressesWellAsync("Next", new { lesson = "Cook first.", title = "The kitchen", domain = "@else" });
        Assert.Contains("step 5 of 6", ana.Shown, StringComparison.Ordinal);
        await ana.PressesWellAsync("Next", new { naming = "Name", readers = "Partnership", others = "true" });
        Assert.Contains("step 5 of 6", ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirming_twice_keeps_one_story_and_shows_the_same_receipt()
    {
        await using var festival = await StoryTelling.ReadBackAsync();
        var readBack = festival.Ana.View.NewestWith("Yes, this is my story");

        var first = await festival.Ana.PressesOnAsync(readBack, "Yes, this is my story");
        var second = await festival.Ana.PressesOnAsync(readBack, "Yes, this is my story");

        Assert.Equal(first, second);
        Assert.Equal(1, await StoryTelling.StoriesAsync(festival));
    }

    [Fact]
    public async Task A_single_part_is_changed_from_the_read_back_and_nothing_else_is_asked_again()
    {
        await using var festival = await StoryTelling.ReadBackAsync();

        await festival.Ana.PressesWellAsync("Change this part", new { part = "why" });
        await festival.Ana.PressesWellAsync("Next", new { why = "I laugh more." });

        Assert.Contains("Is this your story?", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("I laugh more.", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("The kitchen", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Agree", true, true)]
    [InlineData("NotAsked", true, false)]
    public async Task Others_in_a_story_never_hold_it_up(string choice, bool mentions, bool agree)
    {
        await using var festival = await StoryTelling.TaleToldAsync();
        await festival.Ana.PressesWellAsync("Next", new { domain = "@people" });
        await festival.Ana.PressesWellAsync("Next", new { others = "true", readers = "Partnership" });
        await festival.Ana.PressesWellAsync("Next", new { othersChoice = choice });
        await festival.Ana.PressesWellAsync("Yes, this is my story");

        var story = await festival.Bot.InDatabaseAsync(db => db.Stories.SingleAsync(Cancellation));
        Assert.Equal((mentions, agree, "@people"), (story.MentionsOthers, story.OthersAgree, story.Domain));
    }

    [Fact]
    public async Task Who_takes_others_out_of_the_story_comes_back_to_the_tale_and_then_to_the_read_back()
    {
        await using var festival = await StoryTelling.TaleToldAsync();
        await festival.Ana.SaysAsync("skip");
        await festival.Ana.PressesWellAsync("Next", new { others = "true" });
        await festival.Ana.PressesWellAsync("Next");
        Assert.Contains("Please choose what fits.", festival.Ana.Shown, StringComparison.Ordinal);

        await festival.Ana.PressesWellAsync("Next", new { othersChoice = "LeaveOut" });
        await festival.Ana.PressesWellAsync("Next", new { before = "Letters.", happened = "A kitchen.", now = "Calls." });
        await festival.Ana.PressesWellAsync("Yes, this is my story");

        var story = await festival.Bot.InDatabaseAsync(db => db.Stories.SingleAsync(Cancellation));
        Assert.Equal((false, "A kitchen."), (story.MentionsOthers, story.Happened));
    }

    [Fact]
    public async Task Where_no_report_for_others_is_meant_nobody_is_asked_about_one()
    {
        await using var festival = await StoryTelling.TaleToldAsync();
        await festival.Ana.SaysAsync("skip");
        Assert.DoesNotContain("a report that others read too", festival.Ana.Shown, StringComparison.Ordinal);

        await festival.Ana.PressesWellAsync("Next", new { readers = "WiderReport" });

        Assert.Contains("Please choose under which name", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_shown_again_whole()
    {
        await using var festival = await StoryTelling.BegunAsync();
        var tooLong = string.Concat(Enumerable.Repeat("long words ", 100));

        await festival.Ana.PressesAsync("Next", new { happened = tooLong, now = "Better." });

        Assert.Contains("has 1,099 characters, and 1,000 are the most", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains(tooLong.Trim(), festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Better.", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("change1")]
    [InlineData("change3")]
    public async Task One_change_is_too_few(string only)
    {
        await using var festival = await StoryTelling.InvitedAsync();
        await festival.Ana.PressesAsync("Tell my story");

        await festival.Ana.PressesAsync("Next", only == "change1" ? new { change1 = "One" } : new { change3 = "One" });

        Assert.Contains("at least two changes", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("One", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("-1")]
    [InlineData("0.5")]
    [InlineData("everything")]
    public async Task A_choice_that_was_not_offered_is_refused(string chosen)
    {
        await using var festival = await StoryTelling.InvitedAsync();
        await festival.Ana.PressesAsync("Tell my story");
        await festival.Ana.PressesAsync("Next", new { change1 = "One", change2 = "Two" });

        await festival.Ana.PressesAsync("Next", new { chosen });

        Assert.Contains("Please choose one of the changes", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shortest_story_is_one_sentence_and_kept_to_the_panel_without_a_name()
    {
        await using var festival = await StoryTelling.InvitedAsync();

        await festival.Ana.PressesWellAsync("Tell my story");
        await festival.Ana.SaysAsync("skip");
        await festival.Ana.PressesWellAsync("Next", new { now = "We laugh." });
        await festival.Ana.SaysAsync("skip");
        await festival.Ana.SaysAsync("skip");
        await festival.Ana.PressesWellAsync("Next");
        await festival.Ana.PressesWellAsync("Yes, this is my story");

        var story = await festival.Bot.InDatabaseAsync(db => db.Stories.SingleAsync(Cancellation));
        Assert.Equal(StoryConsent.Narrowest, story.Consent);
        Assert.Equal("We laugh.", story.Now);
    }

    [Fact]
    public async Task A_story_without_a_tale_is_none()
    {
        await using var festival = await StoryTelling.BegunAsync();

        await festival.Ana.PressesAsync("Next", new { before = "  \n " });

        Assert.Contains("at least one of the three", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_french_teller_meets_only_french_cards()
    {
        await using var festival = await StoryTelling.InvitedAsync();
        var ben = festival.Ben;

        await ben.PressesWellAsync("Raconter mon récit");
        await ben.PressesWellAsync("Suivant", new { change1 = "La confiance", change2 = "Plus de papier", change3 = "Le bruit" });
        await ben.PressesWellAsync("Suivant", new { chosen = "2" });
        await ben.PressesWellAsync("Suivant", new { happened = "On s'est vus." });
        await ben.PressesWellAsync("Passer");
        await ben.PressesWellAsync("Retour");
        await ben.PressesWellAsync("Suivant", new { why = "J'étais seul." });
        await ben.PressesWellAsync("Suivant", new { lesson = "Cuisiner d'abord." });
        await ben.PressesWellAsync("Suivant", new { naming = "Role", readers = "Partnership" });
        await ben.PressesWellAsync("Oui, c’est mon récit");

        Assert.Contains("Merci pour votre récit", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_story_in_any_script_fits_on_its_cards()
    {
        await using var festival = await StoryTelling.InvitedAsync();
        var ana = festival.Ana;
        static string Long(int length) => string.Concat(Enumerable.Repeat("変\n", length))[..length].Trim('\n') + "変";

        await ana.PressesWellAsync("Tell my story");
        await ana.PressesWellAsync("Next", new { change1 = Long(199), change2 = Long(200), change3 = Long(198) + "!" });
        await ana.PressesWellAsync("Next", new { chosen = "1" });
        await ana.PressesWellAsync("Next", new { before = Long(700), happened = Long(1000), now = Long(700) });
        await ana.PressesWellAsync("Next", new { why = Long(500) });
        await ana.PressesWellAsync("Next", new { lesson = Long(400), title = Long(100) });
        await ana.PressesWellAsync("Next", new { naming = "Role", readers = "Panel" });
        Assert.Contains("Is this your story?", ana.Shown, StringComparison.Ordinal);
        await ana.PressesWellAsync("Yes, this is my story");

        Assert.Equal(1, await StoryTelling.StoriesAsync(festival));
        Assert.Empty(CardRules.Check(ana.Card));
    }
}
