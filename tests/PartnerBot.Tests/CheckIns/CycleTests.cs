using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

public sealed class CycleTests
{
    private static readonly string[] Five = ["Ben", "Cleo", "Dora", "Emil"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_schedule_that_fires_twice_opens_once()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var scheduled = harbour.Bot.Clock.GetUtcNow();

        await harbour.OpensAsync(scheduled);
        await harbour.OpensAsync(scheduled);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => harbour.OpensAsync(scheduled.AddDays(14))));

        Assert.Equal([1, 2], (await harbour.CyclesAsync()).Select(cycle => cycle.Number));
        Assert.Equal(4, await harbour.Bot.InDatabaseAsync(db => db.CheckIns.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_round_that_is_still_open_closes_before_the_next_opens()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(1));

        await harbour.OpensAsync();

        var cycles = await harbour.CyclesAsync();
        Assert.NotNull(cycles[0].ClosedAt);
        Assert.Null(cycles[1].ClosedAt);
        Assert.Contains("How we are", harbour.Partners[1].View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_waits_when_its_round_closes_does_not_come_any_more()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await ben.SaysAsync("pause 1 week");
        await harbour.OpensAsync();
        await harbour.ClosesAsync();

        await ben.SaysAsync("resume");
        await harbour.Bot.DeliverAsync();

        Assert.DoesNotContain(ben.View.Cards, card => card.HasButton("Send"));
    }

    [Fact]
    public async Task With_nobody_to_ask_no_round_begins()
    {
        await using var harbour = await Harbour.WithAsync();
        await harbour.Bot.InDatabaseAsync(db => db.Memberships.ExecuteDeleteAsync(Cancellation));

        await harbour.OpensAsync();

        Assert.Empty(await harbour.CyclesAsync());
    }

    [Fact]
    public async Task Below_five_counted_answers_the_summary_is_a_question_and_no_figure()
    {
        await using var harbour = await Harbour.WithAsync(Five);
        await harbour.OpensAsync();
        foreach (var partner in harbour.Partners.Take(4))
        {
            await partner.PressesAsync("Send", new { feeling = "HardGoing", burdens = "Money" });
        }

        // The fifth answers, but to nobody else.
        await harbour.Partners[4].PressesAsync("Send", new { feeling = "HardGoing", visibility = "OnlyMe" });

        await harbour.ClosesAsync();

        Assert.All(harbour.Partners, partner => Assert.Contains("no figures, so that nobody stands out", partner.Shown, StringComparison.Ordinal));
        Assert.DoesNotContain("Hard going", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Money", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal("""{"kind":"nothing","fewest":5}""", (await harbour.CyclesAsync())[0].Summary);
    }

    [Fact]
    public async Task From_five_the_middle_value_and_what_three_named_come_to_all_as_the_same_card_at_the_same_moment()
    {
        await using var harbour = await Harbour.WithAsync(Five);
        await harbour.OpensAsync();
        foreach (var (index, partner) in harbour.Partners.Index())
        {
            await partner.PressesAsync("Send", new { feeling = index < 2 ? "Good" : "Difficult", burdens = index < 3 ? "Workload,Tension" : "Money", helps = index < 2 ? "Call" : "NothingNow" });
        }

        await harbour.ClosesAsync();

        Assert.Contains("😕 Not easy", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Workload", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Money", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing right now", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.Single(harbour.Partners.Select(partner => partner.Shown).Distinct());
        var due = await harbour.Bot.InDatabaseAsync(db =>
            db.Deliveries.Where(delivery => delivery.Occasion.Contains("/summary/")).Select(delivery => delivery.DueAt).Distinct().ToListAsync(Cancellation));
        Assert.Single(due);
    }

    [Fact]
    public async Task Closing_twice_and_answering_late_leave_what_was_published_byte_for_byte()
    {
        await using var harbour = await Harbour.WithAsync(Five);
        await harbour.OpensAsync();
        foreach (var partner in harbour.Partners.Skip(1))
        {
            await partner.PressesAsync("Send", new { feeling = "Good" });
        }

        await harbour.ClosesAsync();
        var before = await PublishedAsync(harbour);

        Assert.Contains("This round is closed", await harbour.Ana.PressesAsync("Send", new { feeling = "HardGoing" }), StringComparison.Ordinal);
        var cycle = (await harbour.CyclesAsync())[0].Id;
        await harbour.Bot.InScopeAsync<CloseCycle>(async close => Assert.False(await close.CloseAsync(cycle, Cancellation)));

        Assert.Equal(before, await PublishedAsync(harbour));
    }

    [Fact]
    public async Task Answers_and_the_close_that_meet_are_counted_or_refused_and_never_both()
    {
        await using var harbour = await Harbour.WithAsync([.. Five, "Finn", "Gul"]);
        await harbour.OpensAsync();
        var cycle = (await harbour.CyclesAsync())[0].Id;

        var answers = harbour.Partners.Select(partner => Task.Run(() => partner.PressesAsync("Send", new { feeling = "Good" }), Cancellation)).ToList();
        await harbour.Bot.InScopeAsync<CloseCycle>(close => close.CloseAsync(cycle, Cancellation));
        var shown = await Task.WhenAll(answers);

        var stored = await harbour.Bot.InDatabaseAsync(db => db.CheckIns.CountAsync(checkIn => checkIn.AnsweredAt != null, Cancellation));
        Assert.Equal(stored, shown.Count(text => text.Contains("Thank you for telling me", StringComparison.Ordinal)));
        Assert.Equal(harbour.Partners.Count - stored, shown.Count(text => text.Contains("This round is closed", StringComparison.Ordinal)));
        Assert.Equal(stored < Threshold.FewestAnswers, (await harbour.CyclesAsync())[0].Summary!.Contains("nothing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_is_not_shared_sends_nothing_to_anybody()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();

        await harbour.Partners[1].PressesAsync("Send", new { feeling = "HardGoing", burdens = "Tension" });

        Assert.Equal(2, await harbour.Bot.InDatabaseAsync(db => db.Deliveries.CountAsync(Cancellation)));
    }

    private static Task<List<string?>> PublishedAsync(Harbour harbour) => harbour.Bot.InDatabaseAsync(async db =>
    {
        List<string?> all = await db.Deliveries.Where(delivery => delivery.Occasion.Contains("/summary/")).OrderBy(delivery => delivery.Occasion).Select(delivery => (string?)delivery.Message).ToListAsync(Cancellation);
        all.Add((await db.Cycles.SingleAsync(Cancellation)).Summary);

        return all;
    });
}
