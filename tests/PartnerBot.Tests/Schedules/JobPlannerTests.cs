using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.Schedules;
using PartnerBot.Storage;
using PartnerBot.Testing.Databases;
using Xunit;
using static PartnerBot.Tests.Schedules.SchedulingHost;

namespace PartnerBot.Tests.Schedules;

/// <summary>The scheduler is built on a real database but not started: nothing runs, plans are looked at.</summary>
public sealed class JobPlannerTests : IAsyncLifetime
{
    private static readonly Recurrence EveryMonday = new(
        1, CadenceUnit.Weeks, new TimeOnly(10, 0), TimeZoneInfo.FindSystemTimeZoneById("Africa/Nairobi"), new DateOnly(2099, 1, 1), DayOfWeek.Monday);

    private static readonly DateTimeOffset FirstMonday = new(2099, 1, 5, 7, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Christmas = new(2098, 12, 25, 0, 0, 0, TimeSpan.Zero);
    private readonly JobSubject _subject = new("partnership 1");
    private TestDatabase _database = null!;
    private SchedulingHost _host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private JobPlanner Planner => _host.Planner;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _host = new SchedulingHost(_database.Storage);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_recurring_job_comes_first_at_its_time_on_the_wall()
    {
        await Planner.PlanAsync<RecordingJob>(_subject, EveryMonday, Cancellation);

        Assert.Equal(FirstMonday, await NextAsync());
    }

    [Fact]
    public async Task Planning_again_replaces_what_recurs()
    {
        await Planner.PlanAsync<RecordingJob>(_subject, EveryMonday, Cancellation);
        var evening = new Recurrence(2, CadenceUnit.Weeks, new TimeOnly(18, 0), EveryMonday.Zone, EveryMonday.FirstDay, on: null);

        await Planner.PlanAsync<RecordingJob>(_subject, evening, Cancellation);

        Assert.Equal(FirstMonday.AddHours(8), await NextAsync());
        Assert.Equal(1, await TriggersAsync());
    }

    [Fact]
    public async Task A_first_occurrence_in_the_missing_hour_leaves_with_the_plan_it_belonged_to()
    {
        var inTheGap = new Recurrence(
            1, CadenceUnit.Weeks, new TimeOnly(2, 30), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), new DateOnly(2098, 3, 30), on: null);
        await Planner.PlanAsync<RecordingJob>(_subject, inTheGap, Cancellation);
        Assert.Equal(2, await TriggersAsync());

        await Planner.PlanAsync<RecordingJob>(_subject, EveryMonday, Cancellation);

        Assert.Equal(1, await TriggersAsync());
        Assert.Equal(FirstMonday, await NextAsync());
    }

    [Fact]
    public async Task A_job_planned_once_stays_beside_one_that_recurs()
    {
        await Planner.PlanOnceAsync<RecordingJob>(_subject, Christmas, Cancellation);

        await Planner.PlanAsync<RecordingJob>(_subject, EveryMonday, Cancellation);

        Assert.Equal(Christmas, await NextAsync());
        Assert.Equal(2, await TriggersAsync());
    }

    [Fact]
    public async Task A_job_planned_once_can_be_moved()
    {
        await Planner.PlanOnceAsync<RecordingJob>(_subject, Christmas, Cancellation);

        await Planner.MoveOnceAsync<RecordingJob>(_subject, Christmas.AddDays(7), Cancellation);

        Assert.Equal(Christmas.AddDays(7), await NextAsync());
        Assert.Equal(1, await TriggersAsync());
    }

    [Fact]
    public async Task A_job_planned_once_keeps_its_instant_when_planned_again()
    {
        await Planner.PlanOnceAsync<RecordingJob>(_subject, Christmas, Cancellation);

        await Planner.PlanOnceAsync<RecordingJob>(_subject, Christmas.AddDays(-1), Cancellation);

        Assert.Equal(Christmas, await NextAsync());
    }

    [Fact]
    public async Task An_instant_in_the_past_means_at_once_and_not_whenever_missed_jobs_are_looked_for()
    {
        var before = TimeProvider.System.GetUtcNow();

        await Planner.PlanOnceAsync<RecordingJob>(_subject, DateTimeOffset.UnixEpoch, Cancellation);

        Assert.InRange((await NextAsync())!.Value, before.AddSeconds(-1), TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task Hosts_share_their_jobs_on_PostgreSQL_only()
    {
        await using var file = await SqliteDatabase.CreateAsync();
        await using var clustered = new SchedulingHost(file.Storage, clustered: true);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => clustered.StartAsync(Cancellation));

        Assert.Contains("Schedules:Clustered must be false unless Storage:Provider is PostgreSql, but is true with Sqlite.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_takes_everything_of_this_key_and_nothing_of_another()
    {
        await Planner.PlanAsync<RecordingJob>(_subject, EveryMonday, Cancellation);
        await Planner.PlanOnceAsync<RecordingJob>(_subject, Christmas, Cancellation);
        await Planner.PlanOnceAsync<RecordingJob>(new JobSubject("partnership 2"), Christmas, Cancellation);

        await Planner.RemoveAsync<RecordingJob>(_subject.Key, Cancellation);
        await Planner.RemoveAsync<RecordingJob>(_subject.Key, Cancellation);

        Assert.Null(await NextAsync());
        Assert.Equal(1, await TriggersAsync());
    }

    [Fact]
    public async Task An_interval_in_seconds_is_for_Development()
    {
        await Planner.PlanIntervalAsync<RecordingJob>(_subject, TimeSpan.FromSeconds(5), Cancellation);
        Assert.NotNull(await NextAsync());

        await using var production = new SchedulingHost(_database.Storage, "Production");
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => production.Planner.PlanIntervalAsync<RecordingJob>(_subject, TimeSpan.FromSeconds(5), Cancellation));
    }

    [Fact]
    public async Task An_interval_below_five_seconds_is_refused() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Planner.PlanIntervalAsync<RecordingJob>(_subject, TimeSpan.FromSeconds(4.9), Cancellation));

    [Fact]
    public async Task Plans_made_at_the_same_time_do_not_meet_a_locked_database()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(
            async () =>
            {
                await using var db = _database.CreateDbContext();
                db.SeenActivities.Add(new() { ConversationId = "c", ActivityId = $"{number}", ClaimedAt = Christmas });
                await db.SaveChangesAsync(Cancellation);
                await Planner.PlanOnceAsync<RecordingJob>(new JobSubject($"partnership {number}"), Christmas, Cancellation);
            },
            Cancellation)));

        Assert.Equal(40, await TriggersAsync());
    }

    private Task<DateTimeOffset?> NextAsync() => Planner.NextAsync<RecordingJob>(_subject.Key, Cancellation);

    private async Task<int> TriggersAsync()
    {
        await using var db = _database.CreateDbContext();

        return await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM QRTZ_TRIGGERS").SingleAsync(Cancellation);
    }
}
