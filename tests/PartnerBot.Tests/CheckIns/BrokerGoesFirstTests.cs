using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

/// <summary>Monday, 11 January 2027; the partners are asked on Tuesday at ten.</summary>
public sealed partial class BrokerGoesFirstTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_broker_shares_with_all_opens_the_partners_cards_and_comes_no_other_way()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Chloé");
        await PreparesAsync(harbour);
        Assert.Contains("so you go first. The others are asked from Tuesday 12 January, 10:00 on", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("How are things?", harbour.Partners[1].View.Everything, StringComparison.Ordinal);

        await harbour.Ana.PressesAsync("Send", new { feeling = "Difficult", burdens = "Workload", note = "Too many *meetings*", visibility = "Partners" });
        await AsksAsync(harbour);

        var ben = Assert.Single(harbour.Partners[1].View.Cards, card => card.HasButton("Send"));
        Assert.Contains("Ana went first:", ben.Words, StringComparison.Ordinal);
        Assert.Contains("😕 Not easy", ben.Words, StringComparison.Ordinal);
        Assert.Contains("Too many *meetings*", ben.Words, StringComparison.Ordinal);
        Assert.Contains("Ana a commencé", harbour.Partners[2].Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana shares", harbour.Partners[1].View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_went_first_stand_there_both()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo");
        await BecomesBrokerAsync(harbour, "Cleo");
        await PreparesAsync(harbour);

        await harbour.Ana.PressesAsync("Send", new { feeling = "Good", visibility = "Partners" });
        await harbour.Partners[2].PressesAsync("Send", new { feeling = "HardGoing", visibility = "Partners" });
        await AsksAsync(harbour);

        Assert.Contains("Ana and Cleo went first:", harbour.Partners[1].Shown, StringComparison.Ordinal);
        Assert.Contains("😟 Hard going", harbour.Partners[1].Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OnlyMe")]
    [InlineData("Total")]
    public async Task What_a_broker_does_not_share_leaves_no_trace(string visibility)
    {
        var (silent, answered) = (await CardOfBenAsync(null), await CardOfBenAsync(visibility));

        Assert.Equal(silent, answered);
    }

    [Theory]
    [InlineData("change", "😟 Hard going")]
    [InlineData("narrow", null)]
    [InlineData("delete", null)]
    [InlineData("leave", null)]
    public async Task What_happens_to_the_answer_before_a_card_is_sent_holds_for_it(string what, string? expected)
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo");
        var (ana, ben) = (harbour.Ana, harbour.Partners[1]);
        await PreparesAsync(harbour);
        await ana.PressesAsync("Send", new { feeling = "Difficult", note = "A secret", visibility = "Partners" });
        // The cards are made, and wait for their minute.
        await AskAsync(harbour);
        Assert.Contains("A secret", (await WaitingAsync(harbour)).Message, StringComparison.Ordinal);

        await (what switch
        {
            "change" => ChangesAsync(ana, new { feeling = "HardGoing", note = "", visibility = "Partners" }),
            "narrow" => ChangesAsync(ana, new { feeling = "Difficult", note = "A secret", visibility = "Total" }),
            "delete" => ana.PressesAsync("Delete it"),
            _ => LeavesAsync(harbour),
        });
        Assert.DoesNotContain("A secret", (await WaitingAsync(harbour)).Message, StringComparison.Ordinal);
        await DeliversAsync(harbour);

        Assert.DoesNotContain("A secret", ben.View.Everything, StringComparison.Ordinal);
        Assert.Equal(expected is not null, ben.View.Everything.Contains("Ana went first", StringComparison.Ordinal));
        if (expected is not null)
            Assert.Contains(expected, ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_shares_only_after_the_cards_were_made_still_opens_those_that_wait()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await PreparesAsync(harbour);
        await AskAsync(harbour);

        await harbour.Ana.PressesAsync("Send", new { feeling = "Difficult", visibility = "Partners" });
        await DeliversAsync(harbour);

        Assert.Contains("Ana went first", harbour.Partners[1].Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana shares", harbour.Partners[1].View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_asked_in_the_round_gets_it_as_anything_that_is_shared_and_once()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo");
        var cleo = harbour.Partners[2];
        await cleo.SaysAsync("my check-ins");
        await cleo.PressesAsync("Save", new { rhythm = "WhenIWrite", weekday = "Same", at = "" });
        await PreparesAsync(harbour);

        await harbour.Ana.PressesAsync("Send", new { feeling = "Difficult", visibility = "Partners" });
        await harbour.Bot.DeliverAsync();
        Assert.DoesNotContain("Ana shares", cleo.View.Everything, StringComparison.Ordinal);
        await AsksAsync(harbour);

        Assert.Single(cleo.View.Cards, card => card.Words.Contains("Ana shares how things are", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_checks_in_before_their_card_comes_sees_it_there_and_once()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await PreparesAsync(harbour);
        await harbour.Ana.PressesAsync("Send", new { feeling = "Difficult", visibility = "Partners" });
        await AskAsync(harbour);
        // The card is made, and waits for ten o'clock.
        harbour.Bot.Clock.Advance(TimeSpan.FromMinutes(15));

        await ben.SaysAsync("check in");
        Assert.Contains("Ana went first", ben.Shown, StringComparison.Ordinal);
        await ben.PressesAsync("Send", new { feeling = "Good" });
        await harbour.Bot.DeliverAsync();
        await harbour.ClosesAsync();

        Assert.DoesNotContain("Ana shares how things are", ben.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_card_never_came_gets_it_at_the_end_of_the_round()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await PreparesAsync(harbour);
        await harbour.Ana.PressesAsync("Send", new { feeling = "Difficult", visibility = "Partners" });
        await AskAsync(harbour);
        var later = harbour.Bot.Clock.GetUtcNow().AddDays(30);
        await harbour.Bot.InDatabaseAsync(db => db.Deliveries.Where(delivery => delivery.State == DeliveryState.Queued).ExecuteUpdateAsync(rows => rows.SetProperty(row => row.DueAt, later), Cancellation));

        await harbour.ClosesAsync();

        Assert.Single(harbour.Partners[1].View.Cards, card => card.Words.Contains("Ana shares how things are", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wish_for_help_comes_as_a_card_of_its_own_too_for_it_wants_a_reply()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await PreparesAsync(harbour);

        await harbour.Ana.PressesAsync("Send", new { feeling = "Difficult", helps = "MoreTime", visibility = "Partners" });
        await harbour.Bot.DeliverAsync();

        Assert.Single(harbour.Partners[1].View.Cards, card => card.HasButton("I can"));
    }

    private static async Task<string> CardOfBenAsync(string? visibility)
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await PreparesAsync(harbour);
        if (visibility is not null)
            await harbour.Ana.PressesAsync("Send", new { feeling = "HardGoing", burdens = "Tension", note = "A secret", visibility });
        await AskAsync(harbour);

        return Ids().Replace((await WaitingAsync(harbour)).Message, "id");
    }

    private static Task<Delivery> WaitingAsync(Harbour harbour) => harbour.Bot.InDatabaseAsync(async db =>
    {
        var ben = (await db.People.ToListAsync(Cancellation)).Single(person => person.CallMe == "Ben");

        return await db.Deliveries.AsNoTracking().SingleAsync(delivery => delivery.PersonId == ben.Id && delivery.State == DeliveryState.Queued && delivery.Kind == DeliveryKind.Ask, Cancellation);
    });

    private static async Task PreparesAsync(Harbour harbour)
    {
        await harbour.Bot.InScopeAsync<PrepareRounds>(prepare => prepare.OfAsync(harbour.Id, Cancellation));
        await harbour.Bot.DeliverAsync();
    }

    private static async Task AskAsync(Harbour harbour)
    {
        harbour.Bot.Clock.Advance((await harbour.CyclesAsync())[^1].AsksPartnersAt - harbour.Bot.Clock.GetUtcNow());
        await harbour.Bot.InScopeAsync<AskPartners>(ask => ask.AllDueAsync(Cancellation));
    }

    private static async Task DeliversAsync(Harbour harbour)
    {
        harbour.Bot.Clock.Advance(TimeSpan.FromMinutes(15));
        await harbour.Bot.DeliverAsync();
    }

    private static async Task AsksAsync(Harbour harbour)
    {
        await AskAsync(harbour);
        await DeliversAsync(harbour);
    }

    private static async Task ChangesAsync(Testing.Chat.Partner partner, object inputs)
    {
        await partner.PressesAsync("Change it");
        await partner.PressesAsync("Send", inputs);
    }

    private static async Task LeavesAsync(Harbour harbour)
    {
        await BecomesBrokerAsync(harbour, "Cleo");
        await harbour.Ana.SaysAsync("leave");
        await harbour.Ana.PressesAsync("Leave now");
    }

    private static Task<int> BecomesBrokerAsync(Harbour harbour, string name) => harbour.Bot.InDatabaseAsync(async db =>
    {
        var person = (await db.People.ToListAsync(Cancellation)).Single(found => found.CallMe == name);
        (await db.Memberships.SingleAsync(membership => membership.PersonId == person.Id, Cancellation)).LooksAfterIt();

        return await db.SaveChangesAsync(Cancellation);
    });

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
