using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Schedules;
using PartnerBot.Storage;
using Quartz;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

public sealed class ScheduleConversationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_partnership_is_asked_every_two_weeks_on_Tuesday_at_ten()
    {
        await using var harbour = await Harbour.WithAsync();

        await harbour.Ana.SaysAsync("schedule");

        Assert.Contains("every 2 weeks on Tuesday at 10:00 (Europe/Berlin)", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("Tuesday 12 January, 10:00\n- Tuesday 26 January, 10:00\n- Tuesday 9 February, 10:00", harbour.Ana.Shown, StringComparison.Ordinal);
        // It is prepared six days before.
        Assert.Equal(("Tuesday/1000/Europe/Berlin", new DateTimeOffset(2027, 1, 13, 9, 0, 0, TimeSpan.Zero)), Assert.Single(await GroupsAsync(harbour)));
    }

    [Fact]
    public async Task The_broker_changes_the_schedule_on_the_card_and_the_plan_follows()
    {
        await using var harbour = await Harbour.WithAsync();
        await harbour.Ana.SaysAsync("schedule Harbour");

        await harbour.Ana.PressesAsync("Show what it would mean", new { weeks = "1", weekday = "Friday", at = "16:30" });
        var saved = await harbour.Ana.PressesAsync("Save");

        Assert.Contains("Saved", saved, StringComparison.Ordinal);
        Assert.Contains("every week on Friday at 16:30", saved, StringComparison.Ordinal);
        Assert.Contains(("Friday/1630/Europe/Berlin", new DateTimeOffset(2027, 1, 16, 15, 30, 0, TimeSpan.Zero)), await GroupsAsync(harbour));
        Assert.Equal(new DateTimeOffset(2027, 1, 15, 15, 30, 0, TimeSpan.Zero), Assert.Single(await harbour.CyclesAsync()).ScheduledAt);
    }

    [Fact]
    public async Task The_broker_changes_the_schedule_by_typing()
    {
        await using var harbour = await Harbour.WithAsync();

        await harbour.Ana.SaysAsync("Schedule harbour stories every 4 weeks on Wednesday at 9:15");

        Assert.Contains("every 4 weeks on Wednesday at 09:15", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2027, 1, 13, 8, 15, 0, TimeSpan.Zero), Assert.Single(await harbour.CyclesAsync()).ScheduledAt);
    }

    [Theory]
    [InlineData("schedule Harbour every 5 weeks")]
    [InlineData("schedule Harbour every 0 weeks")]
    [InlineData("schedule Harbour every 2 fortnights")]
    [InlineData("schedule Harbour every 2 weeks on Someday")]
    [InlineData("schedule Harbour every 60 seconds")]
    public async Task What_is_not_offered_is_refused_with_what_is(string typed)
    {
        await using var harbour = await Harbour.WithAsync();

        await harbour.Ana.SaysAsync(typed);

        Assert.Contains("nothing was changed", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("every 1, 2, 3, 4, 6, 8 and 12 weeks", harbour.Ana.Shown, StringComparison.Ordinal);
        Assert.Contains("every 2 weeks on Tuesday at 10:00", harbour.Ana.Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", "Friday", "16:30")]
    [InlineData("2.5", "Friday", "16:30")]
    [InlineData("2", "Someday", "16:30")]
    [InlineData("2", "Friday", "26:30")]
    [InlineData("99999999999999999999", "Friday", "16:30")]
    public async Task What_a_forged_card_sends_is_refused(string weeks, string weekday, string at)
    {
        await using var harbour = await Harbour.WithAsync();
        await harbour.Ana.SaysAsync("schedule");

        Assert.Contains("Nothing was changed", await harbour.Ana.PressesAsync("Show what it would mean", new { weeks, weekday, at }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", 14, nameof(SettleOutcome.NotOffered))]
    [InlineData("Development", 15, nameof(SettleOutcome.Saved))]
    [InlineData("Development", 60, nameof(SettleOutcome.Saved))]
    [InlineData("Development", 86_401, nameof(SettleOutcome.NotOffered))]
    [InlineData("Production", 60, nameof(SettleOutcome.NotOffered))]
    public async Task Seconds_are_for_Development(string environment, int seconds, string expected)
    {
        await using var harbour = await Harbour.WithAsync();
        var (clock, host) = (harbour.Bot.Clock, new HostingEnvironment { EnvironmentName = environment });
        var planner = new JobPlanner(harbour.Bot.Services.GetRequiredService<ISchedulerFactory>(), clock, host);
        await using var scope = harbour.Bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartnerBotDb>();
        var move = new MoveRounds(db, new PlanCheckIns(planner, clock), scope.ServiceProvider.GetRequiredService<PrepareRounds>(), clock);
        var set = new SetSchedule(db, scope.ServiceProvider.GetRequiredService<SettleCheckIns>(), move, Options.Create(new CheckInOptions()), host);

        var outcome = await set.SetAsync(await db.Partnerships.SingleAsync(Cancellation), new ScheduleWish.InSeconds(seconds), await db.People.FirstAsync(Cancellation), Cancellation);

        Assert.Equal(expected, outcome.ToString());
        var trials = await planner.PlannedAsync<TrialCycleJob>(Cancellation);
        Assert.Equal(outcome == SettleOutcome.Saved ? [clock.GetUtcNow().AddSeconds(seconds)] : [], trials.Values);
    }

    [Fact]
    public async Task Seconds_from_Development_do_not_run_on_elsewhere()
    {
        await using var harbour = await Harbour.WithAsync();
        await harbour.Bot.InDatabaseAsync(async db =>
        {
            (await db.CheckInSchedules.SingleAsync(Cancellation)).RepeatEvery(TimeSpan.FromSeconds(60));

            return await db.SaveChangesAsync(Cancellation);
        });
        var development = new HostingEnvironment { EnvironmentName = "Development" };
        var planner = new JobPlanner(harbour.Bot.Services.GetRequiredService<ISchedulerFactory>(), harbour.Bot.Clock, development);
        await planner.PlanIntervalAsync<TrialCycleJob>(TrialCycleJob.Of(harbour.Id), TimeSpan.FromSeconds(60), Cancellation);
        harbour.Bot.Clock.Advance(TimeSpan.FromMinutes(10));

        await harbour.Bot.RestartAsync();

        Assert.Null((await harbour.Bot.InDatabaseAsync(db => db.CheckInSchedules.SingleAsync(Cancellation))).IntervalSeconds);
        Assert.Empty(await harbour.Bot.Services.GetRequiredService<JobPlanner>().PlannedAsync<TrialCycleJob>(Cancellation));
        Assert.Single(await GroupsAsync(harbour));
    }

    [Fact]
    public async Task Somebody_who_does_not_look_after_the_partnership_cannot_change_it()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        await harbour.Ana.SaysAsync("schedule");
        var anas = harbour.Ana.View.NewestWith("Show what it would mean");
        var ben = harbour.Partners[1];
        await harbour.OpensAsync();

        await ben.SaysAsync("schedule");
        var pressed = await ben.PressesOnAsync(ben.View.Cards[^1] with { Content = anas.Content }, "Show what it would mean", new { weeks = "1" });

        Assert.DoesNotContain("every 2 weeks", ben.View.Everything, StringComparison.Ordinal);
        Assert.Contains("not yours to change", pressed, StringComparison.Ordinal);
        Assert.Equal(2, (await harbour.Bot.InDatabaseAsync(db => db.CheckInSchedules.SingleAsync(Cancellation))).Weeks);
    }

    [Fact]
    public async Task A_restart_keeps_the_plan_and_mends_what_is_missing()
    {
        await using var harbour = await Harbour.WithAsync();
        var planned = await GroupsAsync(harbour);
        await harbour.Bot.RestartAsync();
        Assert.Equal(planned, await GroupsAsync(harbour));
        await harbour.Bot.Services.GetRequiredService<JobPlanner>().RemoveAsync<OpenCycleJob>(planned.Single().Key, Cancellation);

        await harbour.Bot.RestartAsync();

        Assert.Equal(planned, await GroupsAsync(harbour));
    }

    private static async Task<IEnumerable<(string Key, DateTimeOffset Next)>> GroupsAsync(Harbour harbour) =>
        (await harbour.Bot.Services.GetRequiredService<JobPlanner>().PlannedAsync<OpenCycleJob>(Cancellation)).Select(planned => (planned.Key, planned.Value));
}
