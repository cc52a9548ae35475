using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.CheckIns;
using Xunit;

namespace PartnerBot.Tests.Safety;

/// <summary>Somebody known is asked to get in touch, and hears no more than that.</summary>
public sealed class GetInTouchTests
{
    [Fact]
    public async Task Somebody_is_asked_to_get_in_touch_only_after_a_yes_once_and_with_one_sentence()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await harbour.Ana.SaysAsync("pause 3 weeks");
        await ben.SaysAsync("I need support");
        await ben.PressesAsync("Ask somebody I know");
        Assert.Contains("Please choose somebody", await ben.PressesAsync("Go on"), StringComparison.Ordinal);
        Assert.Contains("Shall I ask Ana?", await ben.PressesAsync("Go on", new { person = await IdAsync(harbour, "Ana") }), StringComparison.Ordinal);
        await harbour.Bot.DeliverAsync();
        Assert.DoesNotContain("get in touch", harbour.Ana.View.Everything, StringComparison.Ordinal);

        var yes = ben.View.NewestWith("Yes, send it");
        await ben.PressesOnAsync(yes, "Yes, send it");
        await ben.PressesOnAsync(yes, "Yes, send it");
        await harbour.Bot.DeliverAsync();

        Assert.Equal(1, harbour.Ana.View.Cards.Count(card => card.Words.Contains("Ben asks you to get in touch.", StringComparison.Ordinal)));
        Assert.DoesNotContain("support", harbour.Ana.Shown, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nobody_is_told_that_somebody_was_asked_when_it_could_not_be_stored()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await ben.SaysAsync("I need support");
        await ben.PressesAsync("Ask somebody I know");
        await ben.PressesAsync("Go on", new { person = await IdAsync(harbour, "Ana") });
        var yes = ben.View.NewestWith("Yes, send it");
        await harbour.Bot.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER nobody_writes BEFORE INSERT ON deliveries BEGIN SELECT RAISE(ABORT, 'no'); END", TestContext.Current.CancellationToken));

        Assert.Contains("that did not work", await ben.PressesOnAsync(yes, "Yes, send it"), StringComparison.Ordinal);

        await harbour.Bot.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER nobody_writes", TestContext.Current.CancellationToken));
        await ben.PressesOnAsync(yes, "Yes, send it");
        await harbour.Bot.DeliverAsync();
        Assert.Contains("Ben asks you to get in touch.", harbour.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_no_partnership_of_theirs_cannot_be_asked()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var eve = harbour.Bot.Person("Eve");
        await eve.SaysAsync("I need support");
        Assert.DoesNotContain("Ask somebody", eve.Shown, StringComparison.Ordinal);
        await harbour.Partners[1].SaysAsync("I need support");
        await harbour.Partners[1].PressesAsync("Ask somebody I know");
        var cards = harbour.Partners[1].View.NewestWith("Go on");

        var answer = await eve.PressesOnAsync(eve.View.Cards[^1] with { Content = cards.Content }, "Go on", new { person = await IdAsync(harbour, "Ana") });

        Assert.Contains("There is nobody I could ask", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nobody_left_to_ask_the_button_says_so()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await ben.SaysAsync("I need support");
        var card = ben.View.NewestWith("Ask somebody I know");
        await harbour.Bot.InDatabaseAsync(db => db.Memberships.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.JoinedAt, (DateTimeOffset?)null)));

        Assert.Contains("There is nobody I could ask", await ben.PressesOnAsync(card, "Ask somebody I know"), StringComparison.Ordinal);
    }

    private static async Task<string> IdAsync(Harbour harbour, string name) =>
        (await harbour.Bot.InDatabaseAsync(db => db.People.SingleAsync(person => person.ObjectId == Partner.ObjectIdOf(name)))).Id.Value.ToString("N");
}
