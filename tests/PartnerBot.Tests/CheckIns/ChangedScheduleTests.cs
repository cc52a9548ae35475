using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Schedules;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

/// <summary>A change loses no round and doubles none, whenever it comes. The round of Tuesday 12 January 2027 is due to be prepared, the next is on the 26th.</summary>
public sealed class ChangedScheduleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_nobody_has_heard_of_it_a_prepared_round_moves()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await PrepareAsync(harbour);
        Assert.Equal(12, Assert.Single(await harbour.CyclesAsync()).ScheduledAt.Day);

        await harbour.Ana.SaysAsync("schedule Harbour every 2 weeks on Thursday at 15:00");

        Assert.Equal([14, 28, 11], (await DaysAsync(harbour, 40)).Select(day => day.Day));
    }

    [Fact]
    public async Task Once_somebody_was_asked_the_round_stays_and_the_new_rhythm_counts_from_it()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await PrepareAsync(harbour);
        await harbour.Bot.DeliverAsync();

        await harbour.Ana.SaysAsync("schedule Harbour every 2 weeks on Thursday at 15:00");

        Assert.Equal([12, 28, 11], (await DaysAsync(harbour, 40)).Select(day => day.Day));
    }

    [Theory]
    // An hour before the partners are asked, in the middle of the round, and after it.
    [InlineData(19)]
    [InlineData(72)]
    [InlineData(24 * 9)]
    public async Task Whenever_the_hour_changes_the_next_round_is_two_weeks_after_the_last(double hours)
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await PrepareAsync(harbour);
        await harbour.Bot.DeliverAsync();
        harbour.Bot.Clock.Advance(TimeSpan.FromHours(hours));
        await harbour.Bot.InScopeAsync<AskPartners>(ask => ask.AllDueAsync(Cancellation));

        await harbour.Ana.SaysAsync("schedule Harbour every 2 weeks on Tuesday at 11:00");
        await harbour.Ana.SaysAsync("schedule Harbour every 2 weeks on Tuesday at 9:00");

        Assert.Equal([12, 26, 9], (await DaysAsync(harbour, 40)).Select(day => day.Day));
        Assert.Equal([10, 9, 9], (await harbour.CyclesAsync()).Take(3).Select(cycle => cycle.ScheduledAt.UtcDateTime.Hour + 1));
    }

    [Fact]
    public async Task A_round_that_is_prepared_again_and_again_and_by_several_is_there_once()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PrepareAsync(harbour)));
        harbour.Bot.Clock.Advance(TimeSpan.FromHours(21));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => harbour.Bot.InScopeAsync<AskPartners>(ask => ask.AllDueAsync(Cancellation))));

        Assert.Single(await harbour.CyclesAsync());
        Assert.Equal(3, await harbour.Bot.InDatabaseAsync(db => db.CheckIns.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_hundred_partnerships_of_the_same_hour_need_one_trigger()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.Bot.InDatabaseAsync(async db =>
        {
            var ana = (await db.People.SingleAsync(person => person.ObjectId == harbour.Ana.ObjectId, Cancellation)).Id;
            for (var number = 0; number < 100; number++)
            {
                var draft = new PartnershipDraft($"P{number}", "p", ["A", "B"], PartnershipDuration.Open, null, AgreementForm.Letter, "en", number % 2 == 0 ? "Europe/Berlin" : "Africa/Nairobi");
                var id = new PartnershipId(Guid.CreateVersion7());
                db.Partnerships.Add(new Partnership(id, draft, harbour.Bot.Clock.GetUtcNow()));
                // A partnership without anybody in it ends by itself.
                var member = new Membership(new MembershipId(Guid.CreateVersion7()), id, ana, MemberRole.Broker, harbour.Bot.Clock.GetUtcNow());
                member.Join(harbour.Bot.Clock.GetUtcNow());
                db.Memberships.Add(member);
                db.CheckInSchedules.Add(new CheckInSchedule(id, 1 + (number % 4), DayOfWeek.Tuesday, new TimeOnly(10, 0), new DateOnly(2027, 1, 11).AddDays(number % 28)));
            }

            return await db.SaveChangesAsync(Cancellation);
        });

        await harbour.Bot.RestartAsync();

        Assert.Equal(2, (await harbour.Bot.Services.GetRequiredService<JobPlanner>().PlannedAsync<OpenCycleJob>(Cancellation)).Count);
        await harbour.Bot.InScopeAsync<PrepareRounds>(prepare => prepare.OfGroupAsync(new RoundGroup(DayOfWeek.Tuesday, new TimeOnly(10, 0), "Africa/Nairobi"), Cancellation));
        var triggers = await harbour.Bot.InDatabaseAsync(db => db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM QRTZ_TRIGGERS").SingleAsync(Cancellation));
        Assert.True(triggers < 12, $"{triggers} triggers");
    }

    private static Task PrepareAsync(Harbour harbour) => harbour.Bot.InScopeAsync<PrepareRounds>(prepare => prepare.OfAsync(harbour.Id, Cancellation));

    /// <summary>Lets days pass, and the scheduler look each quarter of one.</summary>
    private static async Task<IEnumerable<DateTimeOffset>> DaysAsync(Harbour harbour, int days)
    {
        for (var quarter = 0; quarter < 4 * days; quarter++)
        {
            await PrepareAsync(harbour);
            await harbour.Bot.InScopeAsync<AskPartners>(ask => ask.AllDueAsync(Cancellation));
            harbour.Bot.Clock.Advance(TimeSpan.FromHours(6));
        }

        return (await harbour.CyclesAsync()).Select(cycle => cycle.ScheduledAt).Take(3);
    }
}
