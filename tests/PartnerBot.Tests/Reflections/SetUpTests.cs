using Microsoft.EntityFrameworkCore;
using PartnerBot.Reflections;
using Xunit;

namespace PartnerBot.Tests.Reflections;

/// <summary>Before anybody is asked for a story, each organisation goes along with the set-up.</summary>
public sealed class SetUpTests
{
    private const string Yes = "Nous sommes d’accord";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_is_asked_for_a_story_before_each_organisation_has_accepted()
    {
        await using var festival = await ProposedAsync();

        Assert.Contains("✓ City agrees (Ana)", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("… Choir has not answered yet", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Your story of change", festival.Ana.View.Everything, StringComparison.Ordinal);

        await festival.Ben.PressesWellAsync(Yes);
        await festival.Bot.DeliverAsync();

        Assert.Contains("Your story of change", festival.Ana.View.Everything, StringComparison.Ordinal);
        Assert.Contains("Everybody agrees", festival.Ana.View.Everything, StringComparison.Ordinal);
        Assert.Contains("Votre récit de changement", festival.Ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_broker_named_stands_on_the_partners_card_in_their_language()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Ana.SaysAsync("reflect Festival");

        await festival.Ana.PressesWellAsync(
            "Propose it",
            new { period = "Last *summer*", purpose = "To sing better", readers = "WiderReport", due = "2027-02-01", domains = "People and wellbeing\nThe songs" });
        await festival.Bot.DeliverAsync();

        foreach (var words in (string[])["Last \\*summer\\*", "To sing better", "lundi 1er février 2027", "- Les personnes et leur bien-être", "- The songs", "y compris en moins bien", "lecteurs extérieurs"])
        {
            Assert.Contains(words, festival.Ben.Shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_with_gaps_keeps_what_was_typed_and_proposes_nothing()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Ana.SaysAsync("reflect Festival");

        await festival.Ana.PressesWellAsync("Propose it", new { period = "", purpose = "To sing better", due = "2026-01-01", domains = "" });

        Assert.Contains("Please name the time you look back on.", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("That day has already passed", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("To sing better", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await festival.Bot.InDatabaseAsync(db => db.Reflections.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task The_same_form_sent_twice_proposes_once()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Ana.SaysAsync("reflect Festival");
        var form = festival.Ana.View.NewestWith("Propose it");

        var first = await festival.Ana.PressesOnAsync(form, "Propose it");
        var second = await festival.Ana.PressesOnAsync(form, "Propose it");

        Assert.Equal(first, second);
        await festival.Bot.DeliverAsync();
        Assert.Single(festival.Ben.View.Cards, card => card.HasButton(Yes));
    }

    [Fact]
    public async Task Two_forms_begin_one_reflection()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Ana.SaysAsync("reflect Festival");
        var first = festival.Ana.View.NewestWith("Propose it");
        await festival.Ana.SaysAsync("reflect Festival");

        await festival.Ana.PressesAsync("Propose it");
        var shown = await festival.Ana.PressesOnAsync(first, "Propose it", new { purpose = "Another one" });

        Assert.Contains("Another reflection was proposed a moment before this one", shown, StringComparison.Ordinal);
        Assert.Equal(1, await festival.Bot.InDatabaseAsync(db => db.Reflections.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_suggestion_reaches_the_broker_with_its_name_and_a_change_asks_again()
    {
        await using var festival = await ProposedAsync();
        await festival.Ben.PressesWellAsync("Proposer un changement");
        await festival.Ben.PressesWellAsync("Envoyer ma proposition", new { suggestion = "Pas en février !" });
        await festival.Bot.DeliverAsync();
        Assert.Contains("Ben would like to have something changed", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Pas en février !", festival.Ana.Shown, StringComparison.Ordinal);
        var early = festival.Ben.View.NewestWith("Finalement, d’accord");

        await festival.Ana.PressesWellAsync("Change the set-up");
        await festival.Ana.PressesWellAsync("Propose it like this", new { due = "2027-03-05" });
        await festival.Bot.DeliverAsync();
        Assert.DoesNotContain("Pas en février", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Le cadre a changé", festival.Ben.Shown, StringComparison.Ordinal);

        var shown = await festival.Ben.PressesOnAsync(early, "Finalement, d’accord");
        Assert.Contains("vendredi 5 mars 2027", shown, StringComparison.Ordinal);
        Assert.Equal(ReflectionStage.Proposed, (await ReflectionAsync(festival)).Stage);
        await festival.Ben.PressesAsync(Yes);
        Assert.Equal(ReflectionStage.Stories, (await ReflectionAsync(festival)).Stage);
    }

    [Theory]
    [InlineData("")]
    [InlineData("long")]
    public async Task A_suggestion_that_will_not_do_loses_nothing(string typed)
    {
        await using var festival = await ProposedAsync();
        await festival.Ben.PressesAsync("Proposer un changement");

        await festival.Ben.PressesWellAsync("Envoyer ma proposition", new { suggestion = typed == "long" ? new string('a', 501) : typed });

        Assert.Contains(typed == "long" ? "500 sont le maximum" : "Écrivez ce que vous changeriez", festival.Ben.Shown, StringComparison.Ordinal);
        Assert.Equal(typed == "long", festival.Ben.Shown.Contains(new string('a', 501), StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_yes_of_an_organisation_is_enough_and_its_others_are_not_asked_any_more()
    {
        await using var festival = await Festival.StartAsync();
        var chi = festival.Bot.Person("Chi");
        await festival.JoinAsync(chi);
        await festival.Ana.SaysAsync("reflect Festival");
        await festival.Ana.PressesAsync("Propose it");
        await festival.Bot.DeliverAsync();

        await festival.Ben.PressesAsync(Yes);
        await chi.PressesWellAsync("Yes, we agree");

        Assert.Contains("Your organisation has said yes", chi.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_speaks_for_no_organisation_is_asked_as_well()
    {
        await using var festival = await Festival.StartAsync();
        await festival.Bot.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE memberships SET organisation_id = NULL", Cancellation));
        await festival.Ana.SaysAsync("reflect Festival");

        await festival.Ana.PressesWellAsync("Propose it");
        await festival.Bot.DeliverAsync();
        Assert.Contains("… the group without an organisation has not answered yet", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Vous ne parlez ici pour aucune des organisations", festival.Ben.Shown, StringComparison.Ordinal);
        await festival.Ben.PressesWellAsync(Yes);

        Assert.Equal(ReflectionStage.Stories, (await ReflectionAsync(festival)).Stage);
    }

    [Fact]
    public async Task A_borrowed_card_accepts_nothing()
    {
        await using var festival = await ProposedAsync();
        var zoe = festival.Bot.Person("Zoe");

        using var answer = await zoe.PressAsync(festival.Ben.View.NewestWith(Yes), Yes);

        Assert.Contains("no set-up that waits for your answer", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(ReflectionStage.Proposed, (await ReflectionAsync(festival)).Stage);
    }

    [Fact]
    public async Task A_partner_cannot_do_what_only_the_broker_may()
    {
        await using var festival = await ProposedAsync();

        foreach (var button in (string[])["Change the set-up", "Call it off"])
        {
            using var answer = await festival.Ben.PressAsync(festival.Ana.View.NewestWith(button), button);
            Assert.Contains("Seules les personnes qui animent", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_does_not_answer_is_reminded_once_and_then_the_broker_hears_of_it()
    {
        await using var festival = await ProposedAsync();

        await festival.PassAsync(TimeSpan.FromDays(3));
        await festival.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal(2, festival.Ben.View.Cards.Count(card => card.HasButton(Yes)));
        await festival.PassAsync(TimeSpan.FromDays(4));
        await festival.PassAsync(TimeSpan.FromDays(30));

        Assert.Equal(2, festival.Ben.View.Cards.Count(card => card.HasButton(Yes)));
        Assert.Single(festival.Ana.View.Cards, card => card.Words.Contains("Still no answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whose_word_opens_it_is_invited_at_once_also_at_night()
    {
        await using var festival = await Festival.StartAsync();
        await festival.BeginForAsync("Garden", festival.Ana);
        festival.Bot.Clock.Advance(TimeSpan.FromDays(5) + TimeSpan.FromHours(8));

        await festival.Ana.SaysAsync("reflect Garden");
        await festival.Ana.PressesAsync("Propose it");
        await festival.Bot.DeliverAsync();

        Assert.Contains("Your story of change", festival.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_acceptance_that_took_its_time_leaves_time_for_stories()
    {
        await using var festival = await ProposedAsync();
        await festival.PassAsync(TimeSpan.FromDays(20));

        await festival.Ben.PressesAsync(Yes);

        Assert.Equal(new DateOnly(2027, 2, 5), (await ReflectionAsync(festival)).DueOn);
    }

    [Fact]
    public async Task The_broker_moves_the_due_day_and_a_wrong_one_changes_nothing()
    {
        await using var festival = await Festival.StartAsync();
        await festival.ReflectAsync();
        await festival.Ana.SaysAsync("reflect Festival");

        await festival.Ana.PressesWellAsync("Save the day", new { due = "2026-12-01" });
        Assert.Contains("That day has already passed", festival.Ana.Shown, StringComparison.Ordinal);
        await festival.Ana.PressesWellAsync("Save the day", new { due = "2027-02-15" });

        Assert.Contains("Monday 15 February 2027", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 2, 15), (await ReflectionAsync(festival)).DueOn);
        await festival.PassAsync(TimeSpan.FromDays(20));
        Assert.Equal(ReflectionStage.Stories, (await ReflectionAsync(festival)).Stage);
    }

    [Fact]
    public async Task After_the_due_day_everybody_hears_the_same_at_the_same_moment()
    {
        await using var festival = await Festival.StartAsync();
        await festival.ReflectAsync();
        await festival.Ana.TellsStoryAsync();
        await festival.Ana.PressesAsync("Yes, this is my story");

        await festival.PassAsync(TimeSpan.FromDays(15));

        Assert.Contains("One story was told.", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Un récit a été raconté.", festival.Ben.Shown, StringComparison.Ordinal);
        await festival.Ben.PressesAsync("Lire les récits");
        Assert.Contains("Then we met in the kitchen.", festival.Ben.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_called_off_asks_nobody_and_shows_no_story()
    {
        await using var festival = await Festival.StartAsync();
        await festival.ReflectAsync();
        await festival.Ana.TellsStoryAsync();
        await festival.Ana.PressesAsync("Yes, this is my story");
        await festival.Ana.SaysAsync("reflect Festival");

        await festival.Ana.PressesWellAsync("Call it off");
        await festival.Ana.PressesWellAsync("Yes, call it off");
        await festival.Bot.DeliverAsync();

        Assert.Contains("La réflexion est annulée", festival.Ben.View.Everything, StringComparison.Ordinal);
        await festival.Ben.PressesAsync("Raconter mon récit");
        Assert.Contains("la suivante a commencé, ou elle a été annulée", festival.Ben.Shown, StringComparison.Ordinal);
        await festival.Ana.SaysAsync("report Festival");
        Assert.DoesNotContain("kitchen", festival.Ana.Shown, StringComparison.Ordinal);
        await festival.Ana.SaysAsync("reflect Festival");
        Assert.Contains("A reflection", festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_takes_their_yes_along_and_the_last_of_an_organisation_is_not_waited_for()
    {
        await using var festival = await Festival.StartAsync();
        var chi = festival.Bot.Person("Chi");
        await festival.JoinAsync(chi, "City");
        await festival.Ana.SaysAsync("reflect Festival");
        await festival.Ana.PressesAsync("Propose it");
        await festival.Bot.DeliverAsync();
        await festival.Ben.PressesAsync("Proposer un changement");
        await festival.Ben.PressesAsync("Envoyer ma proposition", new { suggestion = "mots à moi" });

        await festival.Ben.SaysAsync("quitter");
        await festival.Ben.PressesAsync("Quitter maintenant");
        await festival.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(ReflectionStage.Stories, (await ReflectionAsync(festival)).Stage);
        Assert.Equal(0, await festival.Bot.InDatabaseAsync(db => db.Set<SetUpSuggestion>().CountAsync(Cancellation)));
    }

    [Fact]
    public async Task The_last_of_an_organisation_who_is_erased_is_not_waited_for()
    {
        await using var festival = await ProposedAsync();
        await festival.PassAsync(TimeSpan.FromDays(8));

        await festival.Ben.SaysAsync("supprimer mes données");
        await festival.Ben.PressesAsync("Tout supprimer");
        await festival.Ana.SaysAsync("reflect Festival");

        Assert.Contains("A reflection is running", festival.Ana.Shown, StringComparison.Ordinal);
        await festival.Bot.DeliverAsync();
        Assert.Contains("Your story of change", festival.Ana.Shown, StringComparison.Ordinal);
    }

    private static async Task<Festival> ProposedAsync()
    {
        var festival = await Festival.StartAsync();
        await festival.Ana.SaysAsync("reflect Festival");
        await festival.Ana.PressesWellAsync("Propose it");
        await festival.Bot.DeliverAsync();

        return festival;
    }

    private static Task<Reflection> ReflectionAsync(Festival festival) =>
        festival.Bot.InDatabaseAsync(db => db.Reflections.AsNoTracking().SingleAsync(Cancellation));
}
