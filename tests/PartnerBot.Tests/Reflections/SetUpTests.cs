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
        await using var festival = await Festival.ProposedAsync();

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
        await using var festival = await Festival.ProposedAsync();
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
        Assert.Equal(ReflectionStage.Proposed, (await festival.ReflectionAsync()).Stage);
        await festival.Ben.PressesAsync(Yes);
        Assert.Equal(ReflectionStage.Stories, (await festival.ReflectionAsync()).Stage);
    }

    [Theory]
    [InlineData("")]
    [InlineData("long")]
    public async Task A_suggestion_that_will_not_do_loses_nothing(string typed)
    {
        await using var festival = await Festival.ProposedAsync();
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

        Assert.Equal(ReflectionStage.Stories, (await festival.ReflectionAsync()).Stage);
    }

    [Fact]
    public async Task A_borrowed_card_accepts_nothing()
    {
        await using var festival = await Festival.ProposedAsync();
        var zoe = festival.Bot.Person("Zoe");

        using var answer = await zoe.PressAsync(festival.Ben.View.NewestWith(Yes), Yes);

        Assert.Contains("no set-up that waits for your answer", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(ReflectionStage.Proposed, (await festival.ReflectionAsync()).Stage);
    }

    [Fact]
    public async Task A_partner_cannot_do_what_only_the_broker_may()
    {
        await using var festival = await Festival.ProposedAsync();

        foreach (var button in (string[])["Change the set-up", "Call it off"])
        {
            using var answer = await festival.Ben.PressAsync(festival.Ana.View.NewestWith(button), button);
            Assert.Contains("Seules les personnes qui animent", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_does_not_answer_is_reminded_once_and_then_the_broker_hears_of_it()
    {
        await using var festival = await Festival.ProposedAsync();

        await festival.PassAsync(TimeSpan.FromDays(3));
        await festival.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal(2, festival.Ben.View.Cards.Count(card => card.HasButton(Yes)));
        await festival.PassAsync(TimeSpan.FromDays(4));
        await festival.PassAsync(TimeSpan.FromDays(30));

        Assert.Equal(2, festival.Ben.View.Cards.Count(card => card.HasButton(Yes)));
        Assert.Single(festival.Ana.View.Cards, card => card.Words.Contains("Still no answer", StringComparison.Ordinal));
    }
}
