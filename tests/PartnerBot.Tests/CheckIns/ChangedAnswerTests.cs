using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Deliveries;
using PartnerBot.Privacy;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

public sealed class ChangedAnswerTests
{
    private static readonly string[] Five = ["Ben", "Cleo", "Dora", "Emil"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_card_opens_again_filled_with_what_is_stored_and_saves_once()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];
        await ben.PressesAsync("Send", new { feeling = "Difficult", burdens = "Money", helps = "Call", note = "My words", visibility = "OnlyMe" });

        await ben.PressesAsync("Change it");
        Assert.Contains("My words", ben.Card.GetRawText(), StringComparison.Ordinal);
        var card = ben.View.NewestWith("Send");
        var first = await ben.PressesOnAsync(card, "Send", new { feeling = "Mixed" });
        var second = await ben.PressesOnAsync(card, "Send", new { feeling = "Mixed" });

        Assert.Equal(first, second);
        var stored = await harbour.CheckInOfAsync(ben);
        Assert.Equal((Feeling.Mixed, "My words", Visibility.OnlyMe), (stored.Feeling, stored.Note, stored.Visibility));
        Assert.Equal([Burden.Money], stored.Burdens);
        Assert.Equal([Help.Call], stored.Helps);
        Assert.DoesNotContain(harbour.Bot.Teams.Connector.Sent, sent => System.Text.Json.JsonSerializer.Serialize(sent).Contains("My words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_share_that_is_widened_reaches_who_did_not_have_it_and_nobody_twice()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];
        await ben.PressesAsync("Send", new { feeling = "Mixed", visibility = "Broker" });
        await harbour.Bot.DeliverAsync();

        await ben.PressesAsync("Change it");
        await ben.PressesAsync("Send", new { visibility = "Partners" });
        await harbour.Bot.DeliverAsync();

        Assert.Equal([1, 1], new[] { harbour.Ana, harbour.Partners[2] }.Select(SharedCards));
    }

    [Fact]
    public async Task What_is_changed_reaches_who_had_it_as_taking_its_place()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];
        await ben.PressesAsync("Send", new { feeling = "Mixed", visibility = "Broker" });
        await harbour.Bot.DeliverAsync();

        await ben.PressesAsync("Change it");
        await ben.PressesAsync("Send", new { feeling = "HardGoing" });
        await harbour.Bot.DeliverAsync();

        Assert.Contains("takes the place of what Ben shared before", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Hard going", harbour.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_share_that_is_narrowed_is_not_unsent_and_the_cards_say_so()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];
        await ben.PressesAsync("Send", new { feeling = "Mixed", visibility = "Partners" });
        await harbour.Bot.DeliverAsync();

        Assert.Contains("cannot be taken back", await ben.PressesAsync("Change it"), StringComparison.Ordinal);
        Assert.Contains("cannot be taken back", await ben.PressesAsync("Send", new { visibility = "OnlyMe" }), StringComparison.Ordinal);
        Assert.Equal(1, SharedCards(harbour.Ana));
    }

    [Fact]
    public async Task What_is_shared_but_not_sent_yet_is_taken_back()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];
        await ben.PressesAsync("Send", new { feeling = "Mixed", visibility = "Partners" });

        await ben.PressesAsync("Delete it");
        await harbour.Bot.DeliverAsync();

        Assert.Equal(0, SharedCards(harbour.Ana));
    }

    [Fact]
    public async Task A_deleted_answer_is_gone_and_old_copies_do_not_bring_it_back()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.OpensAsync();
        var ben = harbour.Partners[1];
        var old = ben.View.NewestWith("Send");
        await ben.PressesAsync("Send", new { feeling = "Difficult", burdens = "Money", note = "My words" });
        var receipt = ben.View.NewestWith("Delete it");

        Assert.Contains("Your answer is deleted", await ben.PressesAsync("Delete it"), StringComparison.Ordinal);
        Assert.Contains("Your answer is deleted", await ben.PressesOnAsync(receipt, "Delete it"), StringComparison.Ordinal);
        Assert.Contains("You have deleted your answer since this card came", await ben.PressesOnAsync(old, "Send", new { feeling = "Good" }), StringComparison.Ordinal);

        var stored = await harbour.CheckInOfAsync(ben);
        Assert.Null(stored.Answer());
        Assert.Null(stored.Note);
        Assert.Empty(stored.Burdens);
        await ben.SaysAsync("check in");
        Assert.Contains("Thank you", await ben.PressesAsync("Send", new { feeling = "Good" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_close_changes_are_refused_and_what_was_published_stays_byte_for_byte()
    {
        await using var harbour = await Harbour.WithAsync(Five);
        await harbour.OpensAsync();
        foreach (var partner in harbour.Partners)
        {
            await partner.PressesAsync("Send", new { feeling = "Difficult", burdens = "Money" });
        }

        var ben = harbour.Partners[1];
        var receipt = ben.View.NewestWith("Change it");
        await ben.PressesAsync("Change it");
        var edit = ben.View.NewestWith("Send");
        await harbour.Bot.InScopeAsync<CloseCycle>(close => close.CloseAllAsync(harbour.Id, Cancellation));
        var before = await PublishedAsync(harbour);

        Assert.Contains("closed and counted", await ben.PressesOnAsync(receipt, "Change it"), StringComparison.Ordinal);
        Assert.Contains("closed and counted", await ben.PressesOnAsync(receipt, "Delete it"), StringComparison.Ordinal);
        Assert.Contains("This round is closed", await ben.PressesOnAsync(edit, "Send", new { feeling = "Good" }), StringComparison.Ordinal);

        Assert.Equal(before, await PublishedAsync(harbour));
        Assert.Equal(Feeling.Difficult, (await harbour.CheckInOfAsync(ben)).Feeling);
    }

    [Fact]
    public async Task Somebody_elses_answer_can_be_neither_opened_nor_deleted()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo");
        await harbour.OpensAsync();
        var (ben, cleo) = (harbour.Partners[1], harbour.Partners[2]);
        await ben.PressesAsync("Send", new { feeling = "Difficult", note = "Only mine" });
        await cleo.PressesAsync("Send", new { feeling = "Good" });
        var foreign = cleo.View.NewestWith("Delete it") with { Content = ben.View.NewestWith("Delete it").Content };

        Assert.Contains("not yours", await cleo.PressesOnAsync(foreign, "Change it"), StringComparison.Ordinal);
        Assert.Contains("not yours", await cleo.PressesOnAsync(foreign, "Delete it"), StringComparison.Ordinal);

        Assert.Equal("Only mine", (await harbour.CheckInOfAsync(ben)).Note);
    }

    private static int SharedCards(Testing.Chat.Partner partner) =>
        partner.View.Cards.Count(card => card.Words.Contains("Ben shares how things are", StringComparison.Ordinal));

    private static Task<List<string?>> PublishedAsync(Harbour harbour) => harbour.Bot.InDatabaseAsync(async db =>
    {
        List<string?> all =
        [
            .. await db.Deliveries
                .Where(delivery => delivery.Occasion.Contains("/summary/"))
                .OrderBy(delivery => delivery.Occasion)
                .Select(delivery => delivery.Message)
                .ToListAsync(Cancellation),
            (await db.Cycles.SingleAsync(Cancellation)).Summary,
        ];

        return all;
    });
}
