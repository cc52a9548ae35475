using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Administration;

/// <summary>Admins name one another; there is always one left.</summary>
public sealed class AdminsCommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_admin_makes_somebody_one_after_being_asked_and_everybody_sees_by_whom()
    {
        await using var bot = await StartAsync();
        var (ada, ben) = (bot.Person("Ada"), bot.Person("Ben"));
        await ben.SaysAsync("help");
        Assert.DoesNotContain("**admins**", ben.Shown, StringComparison.Ordinal);

        var added = await AddsAsync(ada, ben);
        await bot.DeliverAsync();

        Assert.Contains("Ben, since 11 January 2027, added by Ada", added, StringComparison.Ordinal);
        Assert.Contains("Ada has made you an admin", ben.Shown, StringComparison.Ordinal);
        await ben.SaysAsync("help");
        Assert.Contains("**admins**", ben.Shown, StringComparison.Ordinal);
        Assert.Contains("**helplines**", ben.Shown, StringComparison.Ordinal);
        Assert.Contains("**schedules**", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_is_removed_after_asking_once_and_told()
    {
        await using var bot = await StartAsync();
        var (ada, ben) = (bot.Person("Ada"), bot.Person("Ben"));
        await ben.SaysAsync("help");
        await AddsAsync(ada, ben);

        await ada.PressesAsync("Remove as admin");
        var removed = await ada.PressesAsync("Remove as admin");
        await bot.DeliverAsync();
        await ben.SaysAsync("delivery");

        Assert.Contains("Ben is not an admin any more", removed, StringComparison.Ordinal);
        Assert.Contains("Ada has removed you as admin", ben.View.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("How deliveries fare", ben.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_one_cannot_be_removed()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var ada = bot.Person("Ada");
        await ada.SaysAsync("help");
        await bot.InDatabaseAsync(async db =>
        {
            var person = await db.People.SingleAsync(Cancellation);
            person.BecomesAdmin(person.Id, bot.Clock.GetUtcNow());

            return await db.SaveChangesAsync(Cancellation);
        });
        await ada.SaysAsync("admins");

        await ada.PressesAsync("Remove as admin");
        var refused = await ada.PressesAsync("Remove as admin");

        Assert.Contains("Nobody would be left", refused, StringComparison.Ordinal);
        Assert.Contains("Ada, since", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ben@example.org", "“ben@example.org” is no Entra object id")]
    [InlineData("2f1c5d0e-8a7b-4c6d-9e0f-1a2b3c4d5e6f", "I know nobody with the id 2f1c5d0e-8a7b-4c6d-9e0f-1a2b3c4d5e6f")]
    public async Task Who_is_not_known_is_said_so_and_what_was_typed_stays(string typed, string said)
    {
        await using var bot = await StartAsync();
        var ada = bot.Person("Ada");
        await ada.SaysAsync("admins");

        var refused = await ada.PressesAsync("Make an admin", new { who = typed });

        Assert.Contains(said, refused, StringComparison.Ordinal);
        Assert.Contains($"\"value\":\"{typed}\"", ada.Card.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_an_erased_admin_had_added_stays_one()
    {
        await using var bot = await StartAsync();
        var (ada, ben) = (bot.Person("Ada"), bot.Person("Ben"));
        await ben.SaysAsync("help");
        await AddsAsync(ada, ben);

        await ada.SaysAsync("delete my data");
        await ada.PressesAsync("Delete everything");
        await ben.SaysAsync("admins");

        Assert.Contains("Ben, since 11 January 2027", ben.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("added by", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_becomes_one_by_a_button_of_somebody_elses_card()
    {
        await using var bot = await StartAsync();
        var (ada, ben) = (bot.Person("Ada"), bot.Person("Ben"));
        await ben.SaysAsync("help");
        await ada.SaysAsync("admins");
        await ada.PressesAsync("Make an admin", new { who = ben.ObjectId });

        await ben.PressesOnAsync(ben.View.Cards[^1] with { Content = ada.View.NewestWith("Make an admin").Content }, "Make an admin");

        Assert.False(await bot.InDatabaseAsync(db => db.People.AnyAsync(person => person.AdminSince != null, Cancellation)));
    }

    private static async Task<string> AddsAsync(Partner admin, Partner other)
    {
        await admin.SaysAsync("admins");
        await admin.PressesAsync("Make an admin", new { who = other.ObjectId });

        return await admin.PressesAsync("Make an admin");
    }

    private static Task<BotUnderTest> StartAsync() => BotUnderTest.StartAsync(("Administration:Admins:People:0", Partner.ObjectIdOf("Ada")));
}
