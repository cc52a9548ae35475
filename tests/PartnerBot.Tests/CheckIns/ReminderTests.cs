using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

public sealed class ReminderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_the_third_day_who_is_silent_is_reminded_once_and_nobody_else()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo", "Dora", "Emil");
        await harbour.OpensAsync();
        await harbour.Ana.PressesAsync("Send", new { feeling = "Good" });
        await harbour.Partners[2].SaysAsync("pause 3 weeks");
        await harbour.Partners[3].SaysAsync("quieter");
        await harbour.Partners[4].PressesAsync("Send", new { feeling = "Good" });
        await harbour.Partners[4].PressesAsync("Delete it");

        await RemindsAsync(harbour);
        await RemindsAsync(harbour);

        Assert.Equal([0, 1, 0, 0, 0], harbour.Partners.Select(Reminders));
        Assert.Contains("no need", harbour.Partners[1].Shown, StringComparison.Ordinal);
        Assert.Contains("Thank you", await harbour.Partners[1].PressesAsync("Send", new { feeling = "Good" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_planned_with_the_round_and_not_for_a_short_one()
    {
        await using var harbour = await Harbour.WithAsync(["Ben"], ("CheckIns:Window", "3.00:00:00"));
        await harbour.OpensAsync();
        Assert.Null(await PlannedAsync(harbour));

        await using var longer = await Harbour.WithAsync("Ben");
        await longer.OpensAsync();
        Assert.Equal(longer.Bot.Clock.GetUtcNow().AddDays(2), await PlannedAsync(longer));
    }

    [Fact]
    public async Task A_round_that_is_closed_reminds_nobody()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        await harbour.ClosesAsync();

        await RemindsAsync(harbour);

        Assert.Equal(0, Reminders(harbour.Partners[1]));
    }

    [Fact]
    public async Task Who_answers_while_the_reminder_waits_its_turn_does_not_get_it()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await harbour.OpensAsync();
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(1));
        await harbour.OpensAsync();
        await RemindsAsync(harbour);
        Assert.Equal(0, Reminders(ben));

        await ben.PressesAsync("Send", new { feeling = "Good" });
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(3));
        await harbour.Bot.DeliverAsync();

        Assert.Equal(0, Reminders(ben));
    }

    private static async Task RemindsAsync(Harbour harbour)
    {
        if (await PlannedAsync(harbour) is { } planned && planned > harbour.Bot.Clock.GetUtcNow())
            harbour.Bot.Clock.Advance(planned - harbour.Bot.Clock.GetUtcNow());
        await harbour.Bot.InScopeAsync<RemindSilent>(remind => remind.AllDueAsync(Cancellation));
        await harbour.Bot.DeliverAsync();
    }

    private static Task<DateTimeOffset?> PlannedAsync(Harbour harbour) =>
        harbour.Bot.InDatabaseAsync(db => db.CheckIns.MaxAsync(checkIn => checkIn.RemindAt, Cancellation));

    private static int Reminders(Testing.Chat.Partner partner) =>
        partner.View.Cards.Count(card => card.Words.Contains("In case it slipped by", StringComparison.Ordinal));
}
