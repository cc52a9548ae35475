using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Teams;
using PartnerBot.Tests.CheckIns;
using Xunit;

namespace PartnerBot.Tests.Administration;

public sealed class DeliveryCommandTests
{
    [Fact]
    public async Task An_admin_sees_numbers_and_reasons_and_nobodys_name()
    {
        await using var bot = await BotUnderTest.StartAsync(("Administration:Admins:People:0", Partner.ObjectIdOf("Ana")));
        var ana = bot.Person("Ana");
        var ben = bot.Person("Benedikta");
        await ana.SaysAsync("help");
        await ben.SaysAsync("help");
        await QueueAsync(bot, "first");
        await bot.DeliverAsync();
        await QueueAsync(bot, "second");
        bot.Clock.Advance(TimeSpan.FromMinutes(7));

        await ana.SaysAsync("delivery");

        Assert.Contains("How deliveries fare", ana.Shown, StringComparison.Ordinal);
        Assert.Contains("due for 7 minutes", ana.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Benedikta", ana.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_because_Teams_refused_it_is_counted_and_named()
    {
        await using var bot = await BotUnderTest.StartAsync(("Administration:Admins:People:0", Partner.ObjectIdOf("Ana")));
        var ana = bot.Person("Ana");
        await ana.SaysAsync("help");
        await QueueAsync(bot, "refused");
        bot.Teams.Connector.FailNext(Fault.Of(HttpStatusCode.TooManyRequests, "Throttled", retryAfterSeconds: 5));
        await bot.TriesToDeliverAsync();

        await ana.SaysAsync("delivery");

        Assert.Matches(@"of these, slowed down by Teams\W+1\b", ana.Shown);
        Assert.Contains("not yet: Throttled (1)", ana.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_cannot_be_written_to_is_counted_by_partnership_and_organisation_and_not_named()
    {
        await using var harbour = await Harbour.WithAsync(["Benedikta", "Chi"], ("Administration:Admins:People:0", Partner.ObjectIdOf("Dan")));
        await harbour.Bot.InDatabaseAsync(async db =>
        {
            var museum = (await db.Partnerships.Include(one => one.Organisations).SingleAsync()).Organisations.Single(one => one.Name == "Museum");
            var person = await db.People.SingleAsync(one => one.ObjectId == Partner.ObjectIdOf("Benedikta"));
            person.IsOutOfReach();
            (await db.Memberships.SingleAsync(member => member.PersonId == person.Id)).SpeaksFor(museum.Id);

            return await db.SaveChangesAsync();
        });
        var dan = harbour.Bot.Person("Dan");

        await dan.SaysAsync("delivery");

        Assert.Matches(@"Harbour Stories · Museum\W+1\b", dan.Shown);
        Assert.DoesNotContain("Benedikta", dan.View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everyone_in_a_named_tenant_can_be_an_admin_and_nobody_else()
    {
        const string Other = "11111111-2222-3333-4444-555555555555";
        await using var bot = await BotUnderTest.StartAsync(("Administration:Admins:Tenants:0", Other));
        var ana = bot.Person("Ana");
        var ben = bot.Person("Ben", tenantId: Other);

        await ana.SaysAsync("delivery");
        await ben.SaysAsync("delivery");

        Assert.DoesNotContain("How deliveries fare", ana.View.Everything, StringComparison.Ordinal);
        Assert.Contains("How deliveries fare", ben.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public void An_admin_that_is_no_id_stops_the_start_with_the_setting_named()
    {
        var options = new AdministrationOptions { Admins = new NamedPeople { People = ["ana@example.org"] } };

        var result = new AdministrationOptionsValidator().Validate(null, options);

        Assert.Contains("Administration:Admins:People:0", result.FailureMessage, StringComparison.Ordinal);
    }

    private static Task<int> QueueAsync(BotUnderTest bot, string text) => bot.InDatabaseAsync(db =>
    {
        foreach (var person in db.Set<Person>().ToList())
        {
            db.Set<Delivery>().Add(Delivery.To(person, $"{text}/{person.Id.Value}", Activity.Message(text), bot.Clock.GetUtcNow()));
        }

        return db.SaveChangesAsync();
    });
}
