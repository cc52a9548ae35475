using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Deliveries;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

public sealed class PauseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pause_holds_for_what_is_queued_already_and_ends_by_itself()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await harbour.Bot.InScopeAsync<OpenCycle>(open => open.OnScheduleAsync(harbour.Id, harbour.Bot.Clock.GetUtcNow(), Cancellation));

        await ben.SaysAsync("pause 3 days");
        Assert.Contains("Until **Thursday 14 January 2027** I do not write", ben.Shown, StringComparison.Ordinal);
        Assert.Contains("type **resume**", ben.Shown, StringComparison.Ordinal);
        await harbour.Bot.DeliverAsync();
        Assert.DoesNotContain("How are things?", ben.View.Everything, StringComparison.Ordinal);
        Assert.Contains("How are things?", harbour.Ana.Shown, StringComparison.Ordinal);

        // Thursday, 00:00 in Berlin.
        harbour.Bot.Clock.Advance(TimeSpan.FromHours(58));
        await harbour.Bot.DeliverAsync();
        Assert.DoesNotContain("How are things?", ben.View.Everything, StringComparison.Ordinal);
        harbour.Bot.Clock.Advance(TimeSpan.FromHours(1));
        await harbour.Bot.DeliverAsync();
        Assert.Contains("How are things?", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_longer_than_the_round_lets_it_pass()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await ben.SaysAsync("pause 3 weeks");
        await harbour.OpensAsync();

        harbour.Bot.Clock.Advance(TimeSpan.FromDays(21));
        await harbour.Bot.DeliverAsync();

        Assert.DoesNotContain("How are things?", ben.View.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(await StatesAsync(harbour), state => state == DeliveryState.Expired);
    }

    [Fact]
    public async Task Who_pauses_can_still_check_in()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await ben.SaysAsync("pause until 2 May");
        await harbour.OpensAsync();

        await ben.SaysAsync("check in");

        Assert.Contains("Thank you for telling me", await ben.PressesAsync("Send", new { feeling = "Good" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resume_brings_at_once_what_is_still_open()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await ben.SaysAsync("pause 3 weeks");
        await harbour.OpensAsync();

        await ben.PressesAsync("Start again");
        await harbour.Bot.DeliverAsync();

        Assert.Contains("Good to have you back", ben.View.Everything, StringComparison.Ordinal);
        Assert.Contains("How are things?", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_keeps_everything_away_until_resume_and_brings_nothing_later()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await ben.SaysAsync("stop");
        Assert.Contains("I have stopped writing to you", ben.Shown, StringComparison.Ordinal);
        await harbour.OpensAsync();
        await harbour.Ana.PressesAsync("Send", new { feeling = "Good", visibility = "Partners" });
        await harbour.ClosesAsync();

        Assert.Contains("I have stopped", ben.Shown, StringComparison.Ordinal);
        Assert.Equal(2, (await StatesAsync(harbour)).Count(state => state == DeliveryState.NotWanted));

        await ben.SaysAsync("resume");
        await harbour.Bot.DeliverAsync();
        Assert.DoesNotContain("Ana shares", ben.View.Everything, StringComparison.Ordinal);
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(14));
        await harbour.OpensAsync();
        Assert.Contains("How are things?", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quieter_means_one_question_in_four_weeks_and_still_what_others_share()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await ben.SaysAsync("quieter");
        int Asked() => ben.View.Cards.Count(card => card.HasButton("Send"));

        foreach (var expected in new[] { 1, 1, 2, 2, 3 })
        {
            await harbour.OpensAsync();
            Assert.Equal(expected, Asked());
            harbour.Bot.Clock.Advance(TimeSpan.FromDays(14));
            await harbour.Bot.DeliverAsync();
        }

        await harbour.OpensAsync();
        await harbour.Ana.PressesAsync("Send", new { feeling = "Good", visibility = "Partners" });
        await harbour.Bot.DeliverAsync();
        Assert.Contains("Ana shares how things are", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_most_two_questions_come_in_seven_days()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        for (var day = 0; day < 3; day++)
        {
            await harbour.OpensAsync();
            harbour.Bot.Clock.Advance(TimeSpan.FromDays(2));
        }

        Assert.Equal(2, ben.View.Cards.Count(card => card.HasButton("Send")));
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(1));
        await harbour.Bot.DeliverAsync();
        Assert.Equal(3, ben.View.Cards.Count(card => card.HasButton("Send")));
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("pause for ever")]
    public async Task A_pause_without_an_end_is_asked_for_its_length_and_changes_nothing(string typed)
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await ben.SaysAsync(typed);
        Assert.Contains("Nothing is paused yet", ben.Shown, StringComparison.Ordinal);
        await harbour.OpensAsync();
        Assert.Contains("How are things?", ben.Shown, StringComparison.Ordinal);

        await ben.PressesAsync("Three weeks");

        Assert.Contains("You are on a pause", ben.View.Everything, StringComparison.Ordinal);
        Assert.Contains("Monday 1 February 2027", ben.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_words_work_in_French()
    {
        await using var harbour = await Harbour.WithAsync("Chloé");
        var chloe = harbour.Partners[1];

        await chloe.SaysAsync("pause jusqu’au 2 mai");
        Assert.Contains("Jusqu’au **dimanche 2 mai 2027**", chloe.Shown, StringComparison.Ordinal);
        await chloe.SaysAsync("reprendre");
        Assert.Contains("Quel plaisir de vous retrouver", chloe.Shown, StringComparison.Ordinal);
        await chloe.SaysAsync("reprendre");
        Assert.Contains("Rien n’était en pause", chloe.Shown, StringComparison.Ordinal);
        await chloe.SaysAsync("plus discret");
        Assert.Contains("Je me ferai plus discret", chloe.Shown, StringComparison.Ordinal);
        await chloe.SaysAsync("stop");
        Assert.Contains("Je ne vous écris plus", chloe.Shown, StringComparison.Ordinal);
    }

    private static Task<List<DeliveryState>> StatesAsync(Harbour harbour) =>
        harbour.Bot.InDatabaseAsync(db => db.Deliveries.Select(delivery => delivery.State).ToListAsync(Cancellation));
}
