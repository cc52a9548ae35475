using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.CheckIns;
using Xunit;

namespace PartnerBot.Tests.Asks;

/// <summary>Who was asked and has said nothing is reminded, the asker never.</summary>
public sealed class AskNudgeTests
{
    [Fact]
    public async Task The_owner_is_nudged_once_after_two_working_days_and_the_asker_never()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.AsksAsync(harbour.Partners[1], "Broker");
        var nudge = Assert.Single(await harbour.NudgesAsync());
        Assert.Equal((new DateTimeOffset(2027, 1, 13, 12, 0, 0, TimeSpan.Zero), DeliveryKind.Ask), (nudge.DueAt, nudge.Kind));

        harbour.Bot.Clock.Advance(TimeSpan.FromDays(1.9));
        await harbour.Bot.DeliverAsync();
        Assert.Equal(0, Nudged(harbour.Ana));
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(0.2));
        await harbour.Bot.DeliverAsync();
        await harbour.Partners[1].SaysAsync("check in");
        await harbour.Partners[1].PressesAsync("Change it");
        await harbour.Partners[1].PressesAsync("Send", new { helps = "Call" });
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(9));
        await harbour.Bot.DeliverAsync();

        Assert.Equal([1, 0], harbour.Partners.Select(Nudged));
        await harbour.Ana.PressesAsync("My asks");
        Assert.Contains("One wish waits for your word", harbour.Ana.View.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Can’t now")]
    [InlineData(Asking.Can)]
    [InlineData("Let’s talk")]
    public async Task Who_has_answered_is_not_nudged(string reply)
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.AsksAsync(harbour.Partners[1], "Broker");

        await harbour.Ana.PressesAsync(reply);

        Assert.Empty(await harbour.NudgesAsync());
    }

    [Fact]
    public async Task A_pause_holds_the_nudge()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.AsksAsync(harbour.Partners[1], "Broker");
        await harbour.Ana.SaysAsync("pause 1 week");

        harbour.Bot.Clock.Advance(TimeSpan.FromDays(3));
        await harbour.Bot.DeliverAsync();

        Assert.Equal(0, Nudged(harbour.Ana));
    }

    [Fact]
    public async Task A_broker_with_many_wishes_goes_through_them_and_is_nudged_once_for_all()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo", "Dora");
        await harbour.OpensAsync();
        foreach (var partner in harbour.Partners.Skip(1))
        {
            await partner.PressesAsync("Send", new { feeling = "Mixed", helps = "Call", visibility = "Broker" });
            harbour.Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Single(await harbour.NudgesAsync());
        await harbour.Bot.DeliverAsync();
        await harbour.Ana.SaysAsync("my asks");
        Assert.Contains("3 wishes wait for your word", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Ben asks for help", await harbour.Ana.PressesAsync("Go through them"), StringComparison.Ordinal);
        Assert.Contains("Your answer to Ben", await harbour.Ana.PressesAsync(Asking.Can), StringComparison.Ordinal);
        Assert.Contains("Cleo asks for help", await harbour.Ana.PressesAsync("Next (2 more)"), StringComparison.Ordinal);
        Assert.Contains("Dora asks for help", await harbour.Ana.PressesAsync("Next (1 more)"), StringComparison.Ordinal);
        await harbour.Ana.PressesAsync("Can’t now");
        Assert.Contains("Cleo asks for help", await harbour.Ana.PressesAsync("Next (1 more)"), StringComparison.Ordinal);
        Assert.DoesNotContain("Next", await harbour.Ana.PressesAsync("Let’s talk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nudge_that_could_not_come_for_four_days_does_not_come_any_more()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.AsksAsync(harbour.Partners[1], "Broker");
        await harbour.Ana.SaysAsync("pause 1 week");

        foreach (var days in (int[])[3, 4, 2])
        {
            harbour.Bot.Clock.Advance(TimeSpan.FromDays(days));
            await harbour.Bot.DeliverAsync();
        }

        Assert.Equal(0, Nudged(harbour.Ana));
        Assert.Empty(await harbour.NudgesAsync());
    }

    [Fact]
    public async Task A_nudge_is_about_all_that_was_asked_until_it_came_and_not_until_it_was_due()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo");
        await harbour.AsksAsync(harbour.Partners[1], "Broker");
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(2) + TimeSpan.FromHours(1));
        var cleo = harbour.Partners[2];
        await cleo.PressesAsync("Send", new { feeling = "Mixed", helps = "Call", visibility = "Broker" });
        await harbour.Bot.DeliverAsync();
        Assert.Equal(1, Nudged(harbour.Ana));

        await cleo.PressesAsync("Change it");
        await cleo.PressesAsync("Send", new { feeling = "Good" });

        Assert.Empty(await harbour.NudgesAsync());
    }

    [Fact]
    public async Task What_was_asked_in_a_partnership_that_has_ended_is_not_nudged_for_until_it_is_opened_again()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo");
        await harbour.AsksAsync(harbour.Partners[1], "Partners");
        var nudge = Assert.Single(await harbour.NudgesAsync());

        await harbour.Ana.SaysAsync("end partnership");
        await harbour.Ana.PressesAsync("End it for everybody");
        Assert.Empty(await harbour.NudgesAsync());
        await harbour.Ana.PressesAsync("Open it again");

        // Cleo was asked too; who looks after the partnership is nudged.
        var again = Assert.Single(await harbour.NudgesAsync());
        Assert.Equal((nudge.Occasion, nudge.DueAt), (again.Occasion, again.DueAt));
    }

    [Fact]
    public async Task What_waited_for_who_looked_after_it_and_has_left_waits_for_who_does_so_now()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo");
        await harbour.AsksAsync(harbour.Partners[1], "Broker");
        var cleo = harbour.Partners[2];
        await harbour.Bot.InDatabaseAsync(async db =>
        {
            var person = await db.People.SingleAsync(found => found.ObjectId == cleo.ObjectId);
            (await db.Memberships.SingleAsync(member => member.PersonId == person.Id)).LooksAfterIt();

            return await db.SaveChangesAsync();
        });
        await harbour.Ana.SaysAsync("leave");
        await harbour.Ana.PressesAsync("Leave now");

        harbour.Bot.Clock.Advance(TimeSpan.FromDays(2.1));
        await harbour.Bot.DeliverAsync();

        Assert.Equal((0, 1), (Nudged(harbour.Ana), Nudged(cleo)));
    }

    private static int Nudged(Partner partner) => partner.View.Cards.Count(card => card.Words.Contains("Somebody waits for a word from you", StringComparison.Ordinal));
}
