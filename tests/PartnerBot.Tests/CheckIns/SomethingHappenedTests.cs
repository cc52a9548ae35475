using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Deliveries;
using PartnerBot.People;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

/// <summary>Monday, 11 January 2027, one o'clock in Berlin; the regular rounds are on the 12th and the 26th.</summary>
public sealed class SomethingHappenedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_is_asked_once_the_words_open_the_card_and_the_next_regular_round_is_left_out()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Chloé");
        await harbour.Ana.SaysAsync("something happened");
        Assert.Contains("I would ask everybody", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("The regular round of Tuesday 12 January 2027 is then left out", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.Empty(await harbour.CyclesAsync());

        var confirm = harbour.Ana.View.NewestWith("Ask everybody");
        var first = await harbour.Ana.PressesOnAsync(confirm, "Ask everybody", new { text = "The hall has *flooded*" });
        var second = await harbour.Ana.PressesOnAsync(confirm, "Ask everybody", new { text = "The hall has *flooded*" });
        await harbour.Bot.DeliverAsync();

        Assert.Contains("Everybody in “Harbour Stories” gets the card", first, StringComparison.Ordinal);
        Assert.Equal(first, second);
        var cycle = Assert.Single(await harbour.CyclesAsync());
        Assert.Equal(CycleKind.Extra, cycle.Kind);
        Assert.All(harbour.Partners, partner => Assert.Contains("The hall has *flooded*", Assert.Single(partner.View.Cards, card => card.HasButton("Send") || card.HasButton("Envoyer")).Words, StringComparison.Ordinal));
        Assert.Contains("Ana demande hors calendrier", harbour.Partners[2].Shown, StringComparison.Ordinal);
        await harbour.Ana.SaysAsync("schedule");
        Assert.Contains("- Tuesday 26 January, 10:00", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("- Tuesday 12 January", harbour.Ana.Shown, StringComparison.Ordinal);
        await harbour.Bot.InScopeAsync<PrepareRounds>(prepare => prepare.OfAsync(harbour.Id, Cancellation));
        Assert.Single(await harbour.CyclesAsync());
    }

    [Theory]
    [InlineData("pause 3 weeks")]
    [InlineData("stop")]
    public async Task The_broker_does_not_read_from_it_who_wants_to_be_left_alone(string wish)
    {
        await using var all = await Harbour.WithAsync("Ben");
        await using var without = await Harbour.WithAsync("Ben");
        await without.Partners[1].SaysAsync(wish);

        foreach (var harbour in (Harbour[])[all, without])
        {
            await harbour.Ana.SaysAsync("something happened");
            await harbour.Ana.PressesAsync("Ask everybody");
        }

        Assert.Equal(all.Ana.View.Everything, without.Ana.View.Everything);
    }

    [Fact]
    public async Task A_round_that_is_being_prepared_becomes_the_extra_one_with_what_was_shared()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.Bot.InScopeAsync<PrepareRounds>(prepare => prepare.OfAsync(harbour.Id, Cancellation));
        await harbour.Bot.DeliverAsync();
        await harbour.Ana.PressesAsync("Send", new { feeling = "HardGoing", visibility = "Partners" });

        await harbour.Ana.SaysAsync("something happened");
        await harbour.Ana.PressesAsync("Ask everybody");
        await harbour.Bot.DeliverAsync();

        Assert.Equal(CycleKind.Extra, Assert.Single(await harbour.CyclesAsync()).Kind);
        Assert.Contains("because something has happened.", harbour.Partners[1].Shown, StringComparison.Ordinal);
        Assert.Contains("Ana went first", harbour.Partners[1].Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6.9, false)]
    [InlineData(7, true)]
    public async Task It_is_possible_once_in_seven_days(double days, bool possible)
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.Ana.SaysAsync("something happened");
        await harbour.Ana.PressesAsync("Ask everybody");
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(days));

        await harbour.Ana.SaysAsync("something happened");

        Assert.Equal(possible, harbour.Ana.View.Cards[^1].HasButton("Ask everybody"));
        Assert.Equal(!possible, harbour.Ana.Shown.Contains("possible again from Monday 18 January, 13:00 on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_open_round_is_closed_first_and_so_it_says()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        harbour.Bot.Clock.Advance(TimeSpan.FromHours(1));

        await harbour.Ana.SaysAsync("something happened");
        Assert.Contains("It would be closed first", harbour.Ana.Shown, StringComparison.Ordinal);
        await harbour.Ana.PressesAsync("Ask everybody");

        var rounds = await harbour.CyclesAsync();
        Assert.NotNull(rounds.Single(round => round.Kind == CycleKind.AtOnce).ClosedAt);
        Assert.Null(rounds.Single(round => round.Kind == CycleKind.Extra).ClosedAt);
    }

    [Fact]
    public async Task A_sentence_without_room_is_refused_and_nothing_typed_is_lost()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.Ana.SaysAsync("something happened");

        var again = await harbour.Ana.PressesAsync("Ask everybody", new { text = new string('x', 501) });

        Assert.Contains("has 501 characters, and there is room for 500", again, StringComparison.Ordinal);
        Assert.Empty(await harbour.CyclesAsync());
        Assert.True(harbour.Ana.View.NewestWith("Ask everybody").Content.GetRawText().Contains(new string('x', 501), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_does_not_look_after_the_partnership_cannot_ask()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.Ana.SaysAsync("something happened");
        var anas = harbour.Ana.View.NewestWith("Ask everybody");
        var ben = harbour.Partners[1];

        await ben.SaysAsync("something happened");
        var pressed = await ben.PressesOnAsync(ben.View.Cards[^1] with { Content = anas.Content }, "Ask everybody");

        Assert.Contains("not yours to ask", pressed, StringComparison.Ordinal);
        Assert.Empty(await harbour.CyclesAsync());
    }

    [Fact]
    public async Task It_counts_in_the_week_like_any_question_and_comes_within_hours()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.Bot.InDatabaseAsync(async db =>
        {
            var ben = (await db.People.ToListAsync(Cancellation)).Single(person => person.CallMe == "Ben");
            ben.LivesIn("Pacific/Apia");
            ben.Works(WorkingWeek.Usual);

            return await db.SaveChangesAsync(Cancellation);
        });

        await harbour.Ana.SaysAsync("something happened");
        await harbour.Ana.PressesAsync("Ask everybody");

        // One in the night of Tuesday in Apia: at nine.
        var due = await harbour.Bot.InDatabaseAsync(db => db.Deliveries.Where(delivery => delivery.Kind == DeliveryKind.Ask).MaxAsync(delivery => delivery.DueAt, Cancellation));
        Assert.Equal(new DateTimeOffset(2027, 1, 12, 9, 0, 0, TimeSpan.FromHours(13)), due);
    }
}
