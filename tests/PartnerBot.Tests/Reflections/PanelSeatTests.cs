using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Reflections;
using Xunit;

namespace PartnerBot.Tests.Reflections;

/// <summary>Who sits on a panel, and what becomes of the seat of somebody who is silent, declines or leaves.</summary>
public sealed class PanelSeatTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_silent_are_reminded_once_and_the_round_goes_on_with_what_there_is()
    {
        await using var panel = await SittingPanel.ReadsAsync();
        await panel.ChooseAsync(panel.Eva, "The roof", "It sings of us all.");

        await panel.Festival.PassAsync(TimeSpan.FromDays(4));
        Assert.Contains("Just once more", panel.Dan.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Just once more", panel.Eva.View.Everything, StringComparison.Ordinal);
        await panel.Festival.PassAsync(TimeSpan.FromDays(3));
        Assert.Contains("1 of 4 on the panel of “Festival” have chosen", panel.Festival.Ana.Shown, StringComparison.Ordinal);
        await panel.Festival.PassAsync(TimeSpan.FromDays(2));

        Assert.Equal(ReflectionStage.SecondRound, await panel.StageAsync());
        Assert.Contains("now the reasons", panel.Dan.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_would_rather_not_read_frees_the_seat_for_somebody_of_the_same_organisation()
    {
        await using var panel = await SittingPanel.ReadsAsync();
        var fay = panel.Festival.Bot.Person("Fay");
        await panel.Festival.JoinAsync(fay, "Choir");
        await panel.Dan.PressesWellAsync("I would rather not");
        await panel.Dan.PressesWellAsync("Yes, somebody else reads");
        await panel.Festival.Bot.DeliverAsync();
        var ana = panel.Festival.Ana;
        Assert.Contains("Somebody of Choir cannot read", ana.Shown, StringComparison.Ordinal);
        var seat = await panel.Festival.Bot.InDatabaseAsync(db => db.Set<PanelSeat>().SingleAsync(one => one.PersonId == null, Cancellation));

        await ana.PressesWellAsync("Seat somebody else");
        await ana.PressesWellAsync("Give the seat", new { seat = $"{seat.Number}", sitter = await panel.Festival.PanelAsync("Ana") });
        Assert.Contains("somebody of the same organisation", ana.Shown, StringComparison.Ordinal);
        await ana.PressesWellAsync("Give the seat", new { seat = $"{seat.Number}", sitter = await panel.Festival.PanelAsync("Fay") });
        await panel.Festival.Bot.DeliverAsync();

        Assert.Contains("There are 3 stories to read", fay.Shown, StringComparison.Ordinal);
        using var answer = await panel.Dan.PressAsync(panel.Eva.View.NewestWith("Begin to read"), "Begin to read");
        Assert.Contains("That is for those who sit on the panel", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_keeps_silent_on_the_panel_can_be_replaced_before_the_round_is_over()
    {
        await using var panel = await SittingPanel.ReadsAsync();
        var (ana, fay) = (panel.Festival.Ana, panel.Festival.Bot.Person("Fay"));
        await panel.Festival.JoinAsync(fay, "Choir");
        await panel.ChooseAsync(panel.Eva, "The roof", "It sings of us all.");
        await panel.Festival.PassAsync(TimeSpan.FromDays(7));
        var asked = panel.Dan.View.NewestWith("Begin to read");
        var seat = await panel.Festival.Bot.InDatabaseAsync(async db => (await db.Set<PanelSeat>().ToListAsync(Cancellation)).Single(
            one => one.PersonId == db.People.Single(person => person.ObjectId == panel.Dan.ObjectId).Id));

        await ana.PressesWellAsync("Seat somebody else");
        Assert.DoesNotContain("Eva · City", ana.Shown[..ana.Shown.IndexOf("Who takes it?", StringComparison.Ordinal)], StringComparison.Ordinal);
        await ana.PressesWellAsync("Give the seat", new { seat = $"{seat.Number}", sitter = await panel.Festival.PanelAsync("Fay") });
        await panel.Festival.Bot.DeliverAsync();

        Assert.Contains("There are 3 stories to read", fay.Shown, StringComparison.Ordinal);
        using var answer = await panel.Dan.PressAsync(asked, "Begin to read");
        Assert.Contains("That is for those who sit on the panel", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_frees_the_seat_and_the_broker_hears_of_it()
    {
        await using var panel = await SittingPanel.ReadsAsync();
        await panel.ChooseAsync(panel.Eva, "The roof", "It sings of us all.");

        await panel.Eva.SaysAsync("leave");
        await panel.Eva.PressesAsync("Leave now");
        await panel.Festival.Bot.DeliverAsync();

        Assert.Contains("Somebody of City cannot read", panel.Festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await panel.Festival.Bot.InDatabaseAsync(db => db.PanelVotes.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Who_is_erased_frees_the_seat_and_the_broker_hears_of_it_without_a_name()
    {
        await using var panel = await SittingPanel.ReadsAsync();

        await panel.Eva.SaysAsync("delete my data");
        await panel.Eva.PressesAsync("Delete everything");
        await panel.Festival.Bot.DeliverAsync();

        Assert.Contains("Somebody of City cannot read", panel.Festival.Ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Eva", panel.Festival.Ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broker_who_is_erased_is_told_nothing_of_the_seat_they_held()
    {
        await using var panel = await SittingPanel.ReadsAsync();
        await panel.Festival.Bot.InDatabaseAsync(async db =>
        {
            var eva = await db.People.SingleAsync(person => person.ObjectId == panel.Eva.ObjectId, Cancellation);
            var ana = await db.People.SingleAsync(person => person.ObjectId == panel.Festival.Ana.ObjectId, Cancellation);
            (await db.Set<PanelSeat>().SingleAsync(seat => seat.PersonId == eva.Id, Cancellation)).Take(ana.Id);

            return await db.SaveChangesAsync(Cancellation);
        });

        await panel.Festival.Ana.SaysAsync("delete my data");
        await panel.Festival.Ana.PressesAsync("Delete everything");

        Assert.Equal(0, await panel.Festival.Bot.InDatabaseAsync(db => db.Deliveries.CountAsync(delivery => delivery.Occasion.Contains("/free/"), Cancellation)));
    }

    [Theory]
    [InlineData("Chi Ben", "A panel has at least three people, and 2 are named")]
    [InlineData("Chi Eva Ben", "Each organisation on the panel has as many seats")]
    public async Task A_panel_that_would_not_be_fair_is_refused_in_words(string names, string problem)
    {
        await using var festival = await Festival.StartAsync();
        await festival.GrowAsync();
        await festival.Ana.SaysAsync("reflect Festival");

        await festival.Ana.PressesWellAsync("Propose it", new { panel = await festival.PanelAsync(names.Split(' ')) });

        Assert.Contains(problem, festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await festival.Bot.InDatabaseAsync(db => db.Reflections.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Where_there_are_too_few_people_the_form_says_so_and_offers_another_way()
    {
        await using var festival = await Festival.StartAsync();

        await festival.Ana.SaysAsync("reflect Festival");

        Assert.Contains("there are not that many yet", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Or do without", festival.Ana.Shown, StringComparison.Ordinal);
    }
}
