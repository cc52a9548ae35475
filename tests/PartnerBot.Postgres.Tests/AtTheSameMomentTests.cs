using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Testing.Chat;
using PartnerBot.Tests.Reflections;
using Xunit;

namespace PartnerBot.Postgres.Tests;

/// <summary>
/// Two people do at the same moment what either may do alone. On SQLite the second would wait for the first; on PostgreSQL both look before either has
/// changed anything: the one does all of it between the other's look and the end of the other's transaction.
/// </summary>
public sealed class AtTheSameMomentTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_admins_who_remove_each_other_leave_one()
    {
        var moment = new Moment(command => command.Contains("EXISTS", StringComparison.Ordinal) && command.Contains("admin_since IS NOT NULL", StringComparison.Ordinal));
        await using var bot = await StartAsync(moment);
        var (ada, ben) = (bot.Person("Ada"), bot.Person("Ben"));
        await ada.SaysAsync("help");
        await ben.SaysAsync("help");
        var ids = await bot.InDatabaseAsync(async db =>
        {
            var people = await db.People.ToListAsync(Cancellation);
            people.ForEach(person => person.BecomesAdmin(person.Id, bot.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Cancellation);

            return people.ToDictionary(person => person.ObjectId, person => person.Id.Value.ToString("N"));
        });
        foreach (var (one, other) in ((Partner, Partner)[])[(ada, ben), (ben, ada)])
        {
            await one.SaysAsync("admins");
            await one.PressesAsync("Remove as admin", new { admin = ids[other.ObjectId] });
        }

        moment.Do = () => ben.PressesAsync("Remove as admin");
        await ada.PressesAsync("Remove as admin");

        Assert.Null(moment.Do);
        Assert.Equal([ben.ObjectId], await bot.InDatabaseAsync(db => db.People.Where(person => person.AdminSince != null).Select(person => person.ObjectId).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task Of_two_brokers_who_leave_one_is_asked_who_does_it_after_them()
    {
        var moment = new Moment(command => command.Contains("UPDATE memberships SET left_at", StringComparison.Ordinal));
        await using var festival = await Festival.StartOnAsync(await StartAsync(moment));
        var (ana, chi) = (festival.Ana, festival.Bot.Person("Chi"));
        await festival.JoinAsync(chi, "City", MemberRole.Broker);
        await ana.SaysAsync("leave");
        await chi.SaysAsync("leave");

        moment.Do = () => chi.PressesAsync("Leave now");
        await ana.PressesAsync("Leave now");

        Assert.Null(moment.Do);
        Assert.Contains("Please choose who does it after you", ana.Shown, StringComparison.Ordinal);
        Assert.Equal(1, await BrokersAsync(festival));
    }

    [Fact]
    public async Task Of_two_who_take_over_a_partnership_one_looks_after_it()
    {
        var moment = new Moment(command => command.Contains("UPDATE memberships SET role", StringComparison.Ordinal));
        await using var festival = await Festival.StartOnAsync(await StartAsync(moment));
        var (ana, dan, chi) = (festival.Ana, festival.Bot.Person("Dan"), festival.Bot.Person("Chi"));
        await festival.JoinAsync(dan);
        await festival.JoinAsync(chi, "City");
        await ana.SaysAsync("delete my data");
        await ana.PressesAsync("Delete everything");
        await festival.Bot.DeliverAsync();

        moment.Do = () => chi.PressesAsync("I will look after it");
        await dan.PressesAsync("I will look after it");

        Assert.Null(moment.Do);
        Assert.Equal(1, await BrokersAsync(festival));
    }

    [Fact]
    public async Task Of_two_who_renew_a_join_code_both_get_the_one_that_works()
    {
        var moment = new Moment(command => command.Contains("FROM join_codes", StringComparison.Ordinal));
        await using var festival = await Festival.StartOnAsync(await StartAsync(moment));
        var (ana, chi) = (festival.Ana, festival.Bot.Person("Chi"));
        await festival.JoinAsync(chi, "City", MemberRole.Broker);
        await ana.SaysAsync("invite");
        await chi.SaysAsync("invite");

        moment.Do = () => chi.PressesAsync("Make a new code");
        await ana.PressesAsync("Make a new code");

        Assert.Null(moment.Do);
        var now = festival.Bot.Clock.GetUtcNow();
        var working = Assert.Single(await festival.Bot.InDatabaseAsync(db => db.JoinCodes.Where(code => code.ExpiresAt > now).ToListAsync(Cancellation)));
        Assert.All((Partner[])[ana, chi], broker => Assert.Contains(JoinCodeText.Show(working.Code), broker.Shown, StringComparison.Ordinal));
    }

    private static Task<BotUnderTest> StartAsync(Moment moment) =>
        BotUnderTest.StartWithAsync(services => services.ConfigureDbContext<PartnerBotDb>(options => options.AddInterceptors(moment)));

    private static Task<int> BrokersAsync(Festival festival) => festival.Bot.InDatabaseAsync(
        db => db.Memberships.CountAsync(member => member.Role == MemberRole.Broker && member.LeftAt == null, Cancellation));

    /// <summary>Does something once, behind a statement.</summary>
    private sealed class Moment(Predicate<string> isBehind) : DbCommandInterceptor
    {
        public Func<Task>? Do { get; set; }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (Do is { } now && isBehind(command.CommandText))
            {
                Do = null;
                await now();
            }

            return result;
        }
    }
}
