using Microsoft.EntityFrameworkCore;
using PartnerBot.Closings;
using PartnerBot.Deliveries;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.Reflections;
using Xunit;

namespace PartnerBot.Tests.Closings;

public sealed class DecisionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_the_stories_of_a_final_reflection_are_in_everybody_is_asked_for_their_organisation()
    {
        await using var round = await FinalRound.StartAsync();

        Assert.Contains("What next for “Festival”?", round.Chi.View.Everything, StringComparison.Ordinal);
        Assert.Contains("You can answer for City.", round.Chi.View.Everything, StringComparison.Ordinal);
        Assert.Contains("Vous pouvez répondre pour Choir.", round.Ben.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mid_way_reflection_has_none_of_it()
    {
        await using var round = await FinalRound.StartAsync("mid");

        Assert.DoesNotContain("What next for", round.Chi.View.Everything, StringComparison.Ordinal);
        Assert.Equal(0, await round.Festival.Bot.InDatabaseAsync(db => db.Closings.CountAsync(Cancellation)));
        await round.Chi.SaysAsync("closing Festival");
        Assert.DoesNotContain("The closing round of", round.Chi.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_are_hidden_until_every_organisation_has_answered_and_then_everybody_sees_them_at_once()
    {
        await using var round = await FinalRound.StartAsync();

        await round.Chi.PressesWellAsync("Answer");
        await round.Chi.PressesWellAsync("Keep this answer", new { next = "Revise", why = "We meet too rarely." });
        Assert.Contains("Kept, and hidden from the others", round.Chi.Shown, StringComparison.Ordinal);
        await round.Festival.Bot.DeliverAsync();
        foreach (var other in (Partner[])[round.Ben, round.Dan])
        {
            await other.SaysAsync(other == round.Ben ? "clôture Festival" : "closing Festival");
            Assert.DoesNotContain("We meet too rarely.", other.View.Everything, StringComparison.Ordinal);
        }

        Assert.Contains("One of 2 has answered what comes next.", round.Dan.Shown, StringComparison.Ordinal);
        await round.Dan.PressesWellAsync("Answer");
        await round.Dan.PressesWellAsync("Keep this answer", new { next = "End" });
        await round.Festival.Bot.DeliverAsync();

        foreach (var person in (Partner[])[round.Ana, round.Chi, round.Dan])
        {
            Assert.Contains("Go on, and change how we work together", person.Shown, StringComparison.Ordinal);
            Assert.Contains("End it, and end it well", person.Shown, StringComparison.Ordinal);
            Assert.Contains("We meet too rarely.", person.Shown, StringComparison.Ordinal);
        }

        Assert.Contains("Terminer, et bien terminer", round.Ben.Shown, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b(Chi|Dan)\b", round.Ana.Shown);
    }

    [Fact]
    public async Task A_broker_who_asks_sees_who_has_answered_and_never_what()
    {
        await using var round = await FinalRound.StartAsync();
        await AnswersAsync(round.Dan, "End", "We are tired.");

        await round.Ana.SaysAsync("reflect Festival");

        Assert.Contains("✓ Choir has answered", round.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("… City has not answered yet", round.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("We are tired.", round.Ana.View.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("end it well", round.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_can_be_changed_by_a_colleague_until_it_is_shown_and_not_after()
    {
        await using var round = await FinalRound.StartAsync();
        await AnswersAsync(round.Chi, "End");
        await round.Ana.SaysAsync("closing Festival");
        Assert.Contains("End it, and end it well", round.Ana.Shown, StringComparison.Ordinal);
        await round.Ana.PressesWellAsync("Change our answer");
        var old = round.Ana.View.NewestWith("Keep this answer");
        await round.Ana.PressesWellAsync("Keep this answer", new { next = "Sustain" });
        await AnswersAsync(round.Dan, "Sustain");

        await round.Ana.PressesOnAsync(old, "Keep this answer", new { next = "End" });

        Assert.DoesNotContain("End it, and end it well", round.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(
            [NextStep.Sustain, NextStep.Sustain],
            await round.Festival.Bot.InDatabaseAsync(db => db.OrganisationDecisions.Select(decision => decision.Next).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task The_last_press_twice_shows_it_once()
    {
        await using var round = await FinalRound.StartAsync();
        await AnswersAsync(round.Chi, "Revise");
        await round.Dan.PressesAsync("Answer");
        var card = round.Dan.View.NewestWith("Keep this answer");

        await round.Dan.PressesOnAsync(card, "Keep this answer", new { next = "Sustain" });
        await round.Dan.PressesOnAsync(card, "Keep this answer", new { next = "Sustain" });

        Assert.Contains("Go on as it is", round.Dan.Shown, StringComparison.Ordinal);
        Assert.Equal(4, await round.Festival.Bot.InDatabaseAsync(db => db.Deliveries.CountAsync(delivery => delivery.Occasion.Contains("/decided/"), Cancellation)));
        Assert.Equal(2, await round.Festival.Bot.InDatabaseAsync(db => db.OrganisationDecisions.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Without_a_choice_or_with_too_many_letters_nothing_typed_is_lost()
    {
        await using var round = await FinalRound.StartAsync();
        await round.Dan.PressesWellAsync("Answer");

        await round.Dan.PressesWellAsync("Keep this answer", new { why = "Because we can." });
        Assert.Contains("Please choose one of the three.", round.Dan.Shown, StringComparison.Ordinal);
        Assert.Contains("Because we can.", round.Dan.Card.GetRawText(), StringComparison.Ordinal);
        var long501 = new string('x', 501);
        await round.Dan.PressesWellAsync("Keep this answer", new { next = "End", why = long501 });

        Assert.Contains("has 501 characters, and 500 are the most", round.Dan.Shown, StringComparison.Ordinal);
        Assert.Contains(long501, round.Dan.Card.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_silent_are_reminded_once_then_the_brokers_hear_it_and_at_last_it_is_shown_without_them()
    {
        await using var round = await FinalRound.StartAsync();
        await AnswersAsync(round.Chi, "Revise");

        await round.PassAsync(TimeSpan.FromDays(8));
        Assert.Contains("Just once more", round.Dan.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Just once more", round.Chi.View.Everything, StringComparison.Ordinal);
        await round.PassAsync(TimeSpan.FromDays(7));
        Assert.Contains("I have heard nothing from Choir", round.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Has not answered", round.Dan.View.Everything, StringComparison.Ordinal);
        await round.PassAsync(TimeSpan.FromDays(3));
        await round.PassAsync(TimeSpan.Zero);

        Assert.Contains("Choir\nHas not answered", round.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Has not answered", round.Dan.Shown, StringComparison.Ordinal);
        // Who was silent can still say it: it stands there from then on.
        await AnswersAsync(round.Dan, "Sustain", "Late, but sure.", ask: "closing Festival");
        await round.Ana.SaysAsync("closing Festival");
        Assert.Contains("Late, but sure.", round.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broker_gives_more_time_or_shows_what_there_is()
    {
        await using var round = await FinalRound.StartAsync();
        await AnswersAsync(round.Chi, "Revise");
        await round.PassAsync(TimeSpan.FromDays(15));
        await round.Ana.PressesWellAsync("See who has answered");

        await round.Ana.PressesWellAsync("Save the day", new { due = "2026-01-01" });
        Assert.Contains("That day has already passed", round.Ana.Shown, StringComparison.Ordinal);
        await round.Ana.PressesWellAsync("Save the day", new { due = "2027-02-20" });
        await round.PassAsync(TimeSpan.FromDays(10));
        Assert.DoesNotContain("Has not answered", round.Dan.View.Everything, StringComparison.Ordinal);
        await round.Ana.PressesWellAsync("Show what there is");
        await round.Ana.PressesWellAsync("Yes, show it now");
        await round.Festival.Bot.DeliverAsync();

        Assert.Contains("Has not answered", round.Dan.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_cannot_do_what_brokers_do_nor_a_stranger_anything()
    {
        await using var round = await FinalRound.StartAsync();
        await round.Ana.SaysAsync("reflect Festival");
        var desk = round.Ana.View.NewestWith("Save the day");
        var eva = round.Festival.Bot.Person("Eva");
        await eva.SaysAsync("help");

        await round.Dan.PressesOnAsync(desk, "Show what there is");
        Assert.Contains("Only those who look after the partnership", round.Dan.Shown, StringComparison.Ordinal);
        await eva.PressesOnAsync(round.Chi.View.NewestWith("Answer"), "Answer");

        Assert.Contains("I find no closing round that you are in", eva.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_last_of_an_organisation_leaves_it_is_no_longer_waited_for()
    {
        await using var round = await FinalRound.StartAsync();
        await AnswersAsync(round.Chi, "Revise", "Our words.");
        await LeavesAsync(round.Dan);
        await round.Ben.SaysAsync("quitter");
        await round.Ben.PressesAsync("Quitter maintenant");
        await round.PassAsync(TimeSpan.FromMinutes(2));

        Assert.Contains("Nobody has joined who could answer", round.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_takes_their_words_along_and_the_organisations_decision_stays()
    {
        await using var round = await FinalRound.StartAsync();
        await AnswersAsync(round.Chi, "Revise", "My own words.");
        await AnswersAsync(round.Dan, "Sustain");

        // What was to be sent is written when it leaves: before that, they have left.
        await LeavesAsync(round.Chi);
        await round.Festival.Bot.DeliverAsync();

        Assert.Contains("Go on, and change how we work together", round.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("My own words.", round.Ana.View.Everything, StringComparison.Ordinal);
        Assert.Equal(0, await round.Festival.Bot.InDatabaseAsync(db => db.Deliveries.CountAsync(
            delivery => delivery.State == DeliveryState.Queued && delivery.Occasion.Contains("/ask/"), Cancellation)));
    }

    internal static async Task AnswersAsync(Partner partner, string next, string? why = null, string? ask = null)
    {
        if (ask is not null)
            await partner.SaysAsync(ask);
        await partner.PressesAsync("Answer");
        await partner.PressesAsync("Keep this answer", why is null ? new { next } : new { next, why });
    }

    private static async Task LeavesAsync(Partner partner)
    {
        await partner.SaysAsync("leave");
        await partner.PressesAsync("Leave now");
    }
}
