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
        await using var festival = await InvitedAsync();

        await festival.Ana.TellsStoryAsync();
        Assert.Contains("Is this your story?", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Then we met in the kitchen.", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await StoriesAsync(festival));
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
    public async Task Confirming_twice_keeps_one_story_and_shows_the_same_receipt()
    {
        await using var festival = await ReadBackAsync();
        var readBack = festival.Ana.View.NewestWith("Yes, this is my story");

        var first = await festival.Ana.PressesOnAsync(readBack, "Yes, this is my story");
        var second = await festival.Ana.PressesOnAsync(readBack, "Yes, this is my story");

        Assert.Equal(first, second);
        Assert.Equal(1, await StoriesAsync(festival));
    }

    [Fact]
    public async Task A_draft_survives_a_restart_and_stopping()
    {
        await using var festival = await BegunAsync();
        await festival.Ana.PressesWellAsync("Go on later");
        await festival.Bot.RestartAsync();
        festival.Bot.Clock.Advance(TimeSpan.FromDays(29));

        await festival.Ana.PressesWellAsync("Go on with my story");

        Assert.Contains("What happened?", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("We trust each other", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_thirty_days_a_draft_is_gone()
    {
        await using var festival = await BegunAsync();
        await festival.Ana.PressesWellAsync("Go on later");
        await festival.Ana.SaysAsync("reflect Festival");
        await festival.Ana.PressesAsync("Save the day", new { due = "2027-03-31" });
        festival.Bot.Clock.Advance(TimeSpan.FromDays(31));

        await festival.Ana.PressesWellAsync("Go on with my story");

        Assert.Contains("What has changed?", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("We trust each other", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Neither_who_says_no_story_nor_who_says_nothing_is_asked_again(bool says)
    {
        await using var festival = await InvitedAsync();
        if (says)
            await festival.Ben.PressesWellAsync("Pas de récit cette fois");
        var before = festival.Ben.View.Cards.Count;

        for (var day = 0; day < 13; day++)
        {
            await festival.PassAsync(TimeSpan.FromDays(1));
        }

        Assert.Equal(before, festival.Ben.View.Cards.Count);
    }

    [Theory]
    [InlineData("Go on later")]
    [InlineData("Back")]
    public async Task A_draft_begun_on_one_device_goes_on_on_another_that_shows_none_of_its_cards(string last)
    {
        await using var festival = await BegunAsync();
        var phone = festival.Ana.View.NewestWith(last);
        await festival.Ana.PressesWellAsync("Go on later");
        await festival.Bot.RestartAsync();

        await festival.Ana.SaysAsync("my story");
        Assert.Contains("What happened?", festival.Ana.Shown, StringComparison.Ordinal);
        await festival.Ana.PressesWellAsync("Next", StoryTelling.Tale);

        // The first device still shows the card on which it was left.
        var shown = await festival.Ana.PressesOnAsync(phone, last, new { now = "Typed over there." });
        Assert.Contains("Why does it matter to you?", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Typed over there.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_told_a_story_yet_finds_the_question_again_and_who_has_their_story()
    {
        await using var festival = await InvitedAsync();
        await festival.Ana.SaysAsync("my story");
        Assert.Contains("Your story of change", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(2, festival.Ana.View.Cards.Count(card => card.HasButton("Tell my story")));

        await festival.Ana.TellsStoryAsync();
        await festival.Ana.PressesAsync("Yes, this is my story");
        await festival.Ana.SaysAsync("my story");

        Assert.Contains("Thank you for your story", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_was_set_aside_leaves_typed_words_alone()
    {
        await using var festival = await BegunAsync();
        await festival.Ana.SaysAsync("stop");

        await festival.Ana.SaysAsync("back");

        Assert.Contains("I did not understand that", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_draft_is_gone()
    {
        await using var festival = await BegunAsync();
        await festival.Ana.PressesWellAsync("Go on later");

        await festival.Ana.PressesWellAsync("Delete my draft");
        await festival.Ana.PressesWellAsync("Tell my story");

        Assert.Contains("What has changed?", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("We trust each other", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_partnerships_have_a_draft_each()
    {
        await using var festival = await InvitedAsync();
        var first = festival.Ana.View.NewestWith("Tell my story");
        await festival.Ana.BeginsStoryAsync();
        await festival.BeginAsync("Garden", joined: [festival.Ana]);
        await festival.ReflectAsync("reflect Garden");

        await festival.Ana.PressesWellAsync("Tell my story");
        Assert.Contains("Garden", festival.Ana.Shown, StringComparison.Ordinal);
        await festival.Ana.PressesOnAsync(first, "Tell my story");

        Assert.Contains("We trust each other", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_part_is_changed_from_the_read_back_and_nothing_else_is_asked_again()
    {
        await using var festival = await ReadBackAsync();

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
        await using var festival = await TaleToldAsync();
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
        await using var festival = await TaleToldAsync();
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
        await using var festival = await TaleToldAsync();
        await festival.Ana.SaysAsync("skip");
        Assert.DoesNotContain("a report that others read too", festival.Ana.Shown, StringComparison.Ordinal);

        await festival.Ana.PressesWellAsync("Next", new { readers = "WiderReport" });

        Assert.Contains("Please choose under which name", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_shown_again_whole()
    {
        await using var festival = await BegunAsync();
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
        await using var festival = await InvitedAsync();
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
        await using var festival = await InvitedAsync();
        await festival.Ana.PressesAsync("Tell my story");
        await festival.Ana.PressesAsync("Next", new { change1 = "One", change2 = "Two" });

        await festival.Ana.PressesAsync("Next", new { chosen });

        Assert.Contains("Please choose one of the changes", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shortest_story_is_one_sentence_and_kept_to_the_panel_without_a_name()
    {
        await using var festival = await InvitedAsync();

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
        await using var festival = await BegunAsync();

        await festival.Ana.PressesAsync("Next", new { before = "  \n " });

        Assert.Contains("at least one of the three", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_french_teller_meets_only_french_cards()
    {
        await using var festival = await InvitedAsync();
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
    public async Task No_story_is_a_good_answer_and_can_be_thought_over()
    {
        await using var festival = await InvitedAsync();

        await festival.Ana.PressesWellAsync("No story this time");
        Assert.Contains("That is a good answer", festival.Ana.Shown, StringComparison.Ordinal);
        await festival.Ana.TellsStoryAsync();
        await festival.Ana.PressesWellAsync("Yes, this is my story");

        var invitations = await festival.Bot.InDatabaseAsync(db => db.ReflectionInvitations.ToListAsync(Cancellation));
        Assert.All(invitations, invitation => Assert.Null(invitation.DeclinedAt));
    }

    [Fact]
    public async Task After_confirming_the_invitation_shows_the_receipt()
    {
        await using var festival = await InvitedAsync();
        var invitation = festival.Ana.View.NewestWith("Tell my story");
        await festival.Ana.TellsStoryAsync();
        await festival.Ana.PressesAsync("Yes, this is my story");

        var shown = await festival.Ana.PressesOnAsync(invitation, "Tell my story");

        Assert.Contains("Thank you for your story", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_was_not_invited_cannot_tell_by_a_borrowed_card()
    {
        await using var festival = await InvitedAsync();
        var zoe = festival.Bot.Person("Zoe");

        using var answer = await zoe.PressAsync(festival.Ana.View.NewestWith("Tell my story"), "Tell my story");

        Assert.Contains("no reflection to which you are invited", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_story_is_deleted_and_no_old_card_brings_it_back()
    {
        await using var festival = await ReadBackAsync();
        var readBack = festival.Ana.View.NewestWith("Yes, this is my story");
        await festival.Ana.PressesAsync("Yes, this is my story");

        await festival.Ana.SaysAsync("withdraw my story");
        await festival.Ana.PressesWellAsync("Withdraw my story");
        Assert.Equal(1, await StoriesAsync(festival));
        await festival.Ana.PressesWellAsync("Yes, delete my story");
        await festival.Ana.PressesOnAsync(readBack, "Yes, this is my story");

        Assert.Equal(0, await StoriesAsync(festival));
        Assert.Contains("Your story is withdrawn", festival.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_withdraws_somebody_elses_story()
    {
        await using var festival = await ReadBackAsync();
        await festival.Ana.PressesAsync("Yes, this is my story");
        await festival.Ana.PressesAsync("Withdraw my story");

        using var answer = await festival.Ben.PressAsync(festival.Ana.View.NewestWith("Yes, delete my story"), "Yes, delete my story");

        Assert.Equal(1, await StoriesAsync(festival));
    }

    [Fact]
    public async Task A_story_for_a_closed_reflection_is_not_taken_and_stays_readable()
    {
        await using var festival = await Festival.StartAsync();
        await festival.ReflectAsync("reflect Festival mid");
        await festival.Ana.TellsStoryAsync();
        var readBack = festival.Ana.View.NewestWith("Yes, this is my story");
        await festival.PassAsync(TimeSpan.FromDays(15));
        await festival.ReflectAsync();

        var shown = await festival.Ana.PressesOnAsync(readBack, "Yes, this is my story");

        Assert.Contains("This reflection is closed", shown, StringComparison.Ordinal);
        Assert.Contains("Then we met in the kitchen.", shown, StringComparison.Ordinal);
        Assert.Equal(0, await StoriesAsync(festival));
    }

    [Fact]
    public async Task The_longest_story_in_any_script_fits_on_its_cards()
    {
        await using var festival = await InvitedAsync();
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

        Assert.Equal(1, await StoriesAsync(festival));
        Assert.Empty(CardRules.Check(ana.Card));
    }

    /// <summary>Ana and Ben are asked for a story.</summary>
    private static async Task<Festival> InvitedAsync()
    {
        var festival = await Festival.StartAsync();
        await festival.ReflectAsync();

        return festival;
    }

    /// <summary>Ana has named two changes, and which of them mattered most.</summary>
    private static async Task<Festival> BegunAsync()
    {
        var festival = await InvitedAsync();
        await festival.Ana.BeginsStoryAsync();

        return festival;
    }

    /// <summary>Ana has told what happened, and does not say why it matters.</summary>
    private static async Task<Festival> TaleToldAsync()
    {
        var festival = await BegunAsync();
        await festival.Ana.PressesWellAsync("Next", StoryTelling.Tale);
        await festival.Ana.SaysAsync("skip");

        return festival;
    }

    /// <summary>Ana's story is read back to her.</summary>
    private static async Task<Festival> ReadBackAsync()
    {
        var festival = await InvitedAsync();
        await festival.Ana.TellsStoryAsync();

        return festival;
    }

    private static Task<int> StoriesAsync(Festival festival) => festival.Bot.InDatabaseAsync(db => db.Stories.CountAsync(Cancellation));
}
