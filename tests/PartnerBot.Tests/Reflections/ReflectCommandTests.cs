using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Reflections;
using Xunit;

namespace PartnerBot.Tests.Reflections;

public sealed class ReflectCommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_who_has_joined_is_invited_in_their_own_language()
    {
        await using var festival = await Festival.StartAsync();

        await festival.ReflectAsync();

        Assert.Contains("Monday 25 January 2027", festival.Ana.View.Everything, StringComparison.Ordinal);
        Assert.Contains("Your story of change", festival.Ana.View.Everything, StringComparison.Ordinal);
        Assert.Contains("Votre récit de changement", festival.Ben.Shown, StringComparison.Ordinal);
        Assert.Contains("lundi 25 janvier 2027", festival.Ben.Shown, StringComparison.Ordinal);
    }

    /// <summary>Who is in several partnerships reads on the locked screen which of them asks.</summary>
    [Fact]
    public async Task The_notification_of_the_invitation_names_the_partnership()
    {
        await using var festival = await Festival.StartAsync();

        await festival.ReflectAsync();

        Assert.Contains(festival.Bot.Teams.Connector.Sent, sent => sent.Activity?.Summary == "Festival asks for your story of change");
    }

    [Fact]
    public async Task The_same_command_again_shows_the_running_one()
    {
        await using var festival = await Festival.StartAsync();
        await festival.ReflectAsync("reflect Festival final");

        await festival.ReflectAsync("reflect Festival mid due 2027-03-05");

        Assert.Contains("A reflection is running", festival.Ana.Shown, StringComparison.Ordinal);
        var reflection = await festival.Bot.InDatabaseAsync(db => db.Reflections.SingleAsync(Cancellation));
        Assert.Equal(ReflectionKind.Final, reflection.Kind);
        Assert.Equal(4, await festival.Bot.InDatabaseAsync(db => db.Deliveries.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Who_joined_since_is_invited_when_the_command_comes_again()
    {
        await using var festival = await Festival.StartAsync();
        await festival.ReflectAsync();
        var chi = festival.Bot.Person("Chi");
        await festival.JoinAsync(chi);

        await festival.ReflectAsync();

        Assert.Contains("Your story of change", chi.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_due_day_the_next_one_can_begin()
    {
        await using var festival = await Festival.StartAsync();
        await festival.ReflectAsync("reflect Festival mid");
        await festival.PassAsync(TimeSpan.FromDays(15));

        await festival.ReflectAsync("reflect Festival final");

        var reflections = await festival.Bot.InDatabaseAsync(db => db.Reflections.OrderBy(one => one.OpenedAt).ToListAsync(Cancellation));
        Assert.Collection(
            reflections,
            first => Assert.True(first is { Kind: ReflectionKind.MidWay, ClosedAt: not null }),
            second => Assert.True(second is { Kind: ReflectionKind.Final, ClosedAt: null }));
    }

    [Fact]
    public async Task The_due_day_ends_in_the_partnerships_zone()
    {
        await using var festival = await Festival.StartAsync();

        await festival.ReflectAsync("reflect Festival due 5 March 2027");

        var reflection = await festival.Bot.InDatabaseAsync(db => db.Reflections.SingleAsync(Cancellation));
        Assert.Equal(new DateTimeOffset(2027, 3, 5, 13, 0, 0, TimeSpan.Zero), reflection.DueAt);
    }

    [Theory]
    [InlineData("reflect Festival due 10 January 2027", "already passed")]
    [InlineData("reflect Festival due tomorrow", "could not read the due date")]
    [InlineData("reflect Festival due 30 February 2027", "could not read the due date")]
    [InlineData("reflect Festival due", "could not read the due date")]
    [InlineData("reflect Festival due 5/3/2027", "could not read the due date")]
    [InlineData("reflect Festival due 5 March 2031", "more than a year away")]
    public async Task A_due_day_that_will_not_do_is_refused_with_an_example(string command, string answer)
    {
        await using var festival = await Festival.StartAsync();

        await festival.Ana.SaysAsync(command);

        Assert.Contains(answer, festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("due 25 January 2027", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await festival.Bot.InDatabaseAsync(db => db.Reflections.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_partner_who_is_no_broker_cannot_open_one()
    {
        await using var festival = await Festival.StartAsync();

        await festival.Ben.SaysAsync("réflexion Festival");

        Assert.Equal(0, await festival.Bot.InDatabaseAsync(db => db.Reflections.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Where_nobody_has_joined_nothing_is_opened()
    {
        await using var festival = await Festival.StartAsync();
        await festival.BeginAsync("Garden", joined: []);

        await festival.Ana.SaysAsync("reflect Garden");

        Assert.Contains("Nobody has joined", festival.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(0, await festival.Bot.InDatabaseAsync(db => db.Reflections.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task The_question_which_partnership_keeps_the_rest_of_the_command()
    {
        await using var festival = await Festival.StartAsync();
        await festival.BeginAsync("Garden \"East\" due North", joined: [festival.Ana]);

        await festival.Ana.SaysAsync("reflect mid due 5 March 2027");
        await festival.Ana.PressesAsync("Garden \"East\" due North");
        await festival.Ana.PressesAsync("Propose it");

        var reflection = await festival.Bot.InDatabaseAsync(db => db.Reflections.SingleAsync(Cancellation));
        Assert.Equal((ReflectionKind.MidWay, new DateOnly(2027, 3, 5)), (reflection.Kind, reflection.DueOn));
    }
}
