using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Deliveries;
using PartnerBot.Privacy;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

/// <summary>Monday, 11 January 2027; the partnership is asked on Tuesdays at ten, from tomorrow on, every two weeks.</summary>
public sealed class MyCheckInsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_has_chosen_nothing_is_asked_with_the_others()
    {
        await using var harbour = await Harbour.WithAsync("Ben");

        await harbour.Partners[1].SaysAsync("my check-ins");

        Assert.Contains("in each round, every 2 weeks on Tuesday at 10:00", harbour.Partners[1].Shown, StringComparison.Ordinal);
        Assert.Contains("- Tuesday 12 January, 10:00\n- Tuesday 26 January, 10:00\n- Tuesday 9 February, 10:00", harbour.Partners[1].Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WithTheOthers", "Thursday", "15:30", "- Thursday 14 January, 15:30\n- Thursday 28 January, 15:30\n- Thursday 11 February, 15:30")]
    [InlineData("WithTheOthers", "Monday", "", "- Monday 11 January, 13:00\n- Monday 25 January, 10:00\n- Monday 8 February, 10:00")]
    [InlineData("Weekly", "Same", "", "- Tuesday 12 January, 10:00\n- Tuesday 19 January, 10:00\n- Tuesday 26 January, 10:00")]
    [InlineData("Monthly", "Friday", "", "- Friday 15 January, 10:00\n- Friday 12 February, 10:00\n- Friday 12 March, 10:00")]
    [InlineData("WhenIWrite", "Same", "", "I ask you nothing by myself")]
    public async Task The_dates_of_a_choice_are_shown_before_it_is_saved_and_after(string rhythm, string weekday, string at, string expected)
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await ben.SaysAsync("my check-ins");

        var preview = await ben.PressesAsync("Show me the dates", new { rhythm, weekday, at });
        Assert.Contains("Nothing is saved yet", preview, StringComparison.Ordinal);
        Assert.Contains(expected, preview, StringComparison.Ordinal);
        Assert.Empty(await harbour.Bot.InDatabaseAsync(db => db.CheckInWishes.ToListAsync(Cancellation)));
        var saved = await ben.PressesAsync("Save", new { rhythm, weekday, at });

        Assert.Contains("✓ Saved.", saved, StringComparison.Ordinal);
        Assert.Contains(expected.Replace("- Monday 11 January, 13:00\n", "", StringComparison.Ordinal), saved, StringComparison.Ordinal);
        await ben.SaysAsync("my check-ins");
        Assert.Contains(expected.Replace("- Monday 11 January, 13:00\n", "", StringComparison.Ordinal), ben.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hourly", "Same", "10:00")]
    [InlineData("Weekly", "Someday", "10:00")]
    [InlineData("Weekly", "Same", "25:00")]
    public async Task What_a_forged_card_sends_is_refused(string rhythm, string weekday, string at)
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.Partners[1].SaysAsync("my check-ins");

        Assert.Contains("nothing was changed", await harbour.Partners[1].PressesAsync("Save", new { rhythm, weekday, at }), StringComparison.Ordinal);
        Assert.Empty(await harbour.Bot.InDatabaseAsync(db => db.CheckInWishes.ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task A_question_that_waits_moves_with_the_wish_and_one_that_has_come_does_not_come_again()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo");
        var (ben, cleo) = (harbour.Partners[1], harbour.Partners[2]);
        await AskAsync(harbour);
        // Tuesday, ten o'clock in Berlin: Ben has the card, Cleo has chosen the afternoon.
        await ChooseAsync(cleo, "WithTheOthers", "Same", "15:00");
        await DeliverAtAsync(harbour, 12, 9);
        Assert.Contains("How are things?", ben.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("How are things?", cleo.View.Everything, StringComparison.Ordinal);

        await ChooseAsync(ben, "WithTheOthers", "Wednesday", "");
        await ChooseAsync(cleo, "WithTheOthers", "Wednesday", "");
        await DeliverAtAsync(harbour, 12, 20);
        Assert.DoesNotContain("How are things?", cleo.View.Everything, StringComparison.Ordinal);
        await DeliverAtAsync(harbour, 13, 9);

        Assert.Single(ben.View.Cards, card => card.HasButton("Send"));
        Assert.Single(cleo.View.Cards, card => card.HasButton("Send"));
        Assert.Equal(3, await harbour.Bot.InDatabaseAsync(db => db.CheckIns.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Only_when_I_write_takes_back_what_waits_and_the_other_way_round_brings_it()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await AskAsync(harbour);

        await ChooseAsync(ben, "WhenIWrite", "Same", "");
        await DeliverAtAsync(harbour, 12, 12);
        Assert.DoesNotContain("How are things?", ben.View.Everything, StringComparison.Ordinal);
        await ChooseAsync(ben, "WithTheOthers", "Same", "");
        await DeliverAtAsync(harbour, 12, 13);

        Assert.Single(ben.View.Cards, card => card.HasButton("Send"));
    }

    [Fact]
    public async Task Between_two_rounds_who_wants_it_weekly_is_asked_alone_and_counts_in_no_total()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo", "Dora", "Emil");
        var ben = harbour.Partners[1];
        await ChooseAsync(ben, "Weekly", "Same", "");
        await AskAsync(harbour);
        await DeliverAtAsync(harbour, 12, 9);
        foreach (var partner in harbour.Partners)
        {
            await partner.PressesAsync("Send", new { feeling = "Good", visibility = "Total" });
        }

        await DeliverAtAsync(harbour, 17, 9);
        await harbour.Bot.InScopeAsync<CloseCycle>(close => close.CloseAllDueAsync(Cancellation));
        await harbour.Bot.DeliverAsync();
        await AskAsync(harbour);
        await DeliverAtAsync(harbour, 19, 9);

        Assert.Equal([false, true, false, false, false], harbour.Partners.Select(partner => partner.View.Cards.Count(card => card.HasButton("Send")) == 1));
        Assert.DoesNotContain("Count me in the total", ben.Shown, StringComparison.Ordinal);
        Assert.Contains("just for you", ben.Shown, StringComparison.Ordinal);
        var receipt = await ben.PressesAsync("Send", new { feeling = "HardGoing", visibility = "Total" });
        Assert.Contains("**Only you** see this", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("same summary", receipt, StringComparison.Ordinal);
        await DeliverAtAsync(harbour, 24, 9);
        await harbour.Bot.InScopeAsync<CloseCycle>(close => close.CloseAllDueAsync(Cancellation));

        var rounds = await harbour.CyclesAsync();
        Assert.Single(rounds, round => round.Kind == CycleKind.Between && round.Summary is null && round.ClosedAt is not null);
        Assert.Single(await harbour.Bot.InDatabaseAsync(db => db.Deliveries.Where(delivery => delivery.Occasion.Contains("/summary/")).Select(delivery => delivery.Occasion.Substring(0, 46)).Distinct().ToListAsync(Cancellation)));
        Assert.Equal(1, rounds.Single(round => round.Kind == CycleKind.Regular && round.ClosedAt is not null).Number);
    }

    [Fact]
    public async Task A_week_alone_does_not_narrow_what_somebody_is_offered_in_the_next_round()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await ChooseAsync(ben, "Weekly", "Same", "");
        await AskAsync(harbour);
        await DeliverAtAsync(harbour, 17, 9);
        await harbour.Bot.InScopeAsync<CloseCycle>(close => close.CloseAllDueAsync(Cancellation));
        await AskAsync(harbour);
        Assert.Equal(Visibility.OnlyMe, (await harbour.CheckInOfAsync(ben)).Offered);
        await ChooseAsync(ben, "WhenIWrite", "Same", "");
        await DeliverAtAsync(harbour, 21, 9);
        await AskAsync(harbour);

        await ben.SaysAsync("check in");

        Assert.Equal(Visibility.Total, (await harbour.CheckInOfAsync(ben)).Offered);
    }

    private static async Task ChooseAsync(Partner partner, string rhythm, string weekday, string at)
    {
        await partner.SaysAsync("my check-ins");
        Assert.Contains("Saved", await partner.PressesAsync("Save", new { rhythm, weekday, at }), StringComparison.Ordinal);
    }

    /// <summary>Prepares what is due and asks in it.</summary>
    private static async Task AskAsync(Harbour harbour)
    {
        await harbour.Bot.InScopeAsync<PrepareRounds>(prepare => prepare.OfAsync(harbour.Id, Cancellation));
        var pending = await harbour.Bot.InDatabaseAsync(db => db.Cycles.Where(cycle => cycle.PartnersAskedAt == null).MinAsync(cycle => cycle.AsksPartnersAt, Cancellation));
        if (pending > harbour.Bot.Clock.GetUtcNow())
            harbour.Bot.Clock.Advance(pending - harbour.Bot.Clock.GetUtcNow());
        await harbour.Bot.InScopeAsync<AskPartners>(ask => ask.AllDueAsync(Cancellation));
    }

    private static async Task DeliverAtAsync(Harbour harbour, int dayOfJanuary, int hour)
    {
        harbour.Bot.Clock.Advance(new DateTimeOffset(2027, 1, dayOfJanuary, hour, 0, 0, TimeSpan.Zero) - harbour.Bot.Clock.GetUtcNow());
        await harbour.Bot.DeliverAsync();
    }
}
