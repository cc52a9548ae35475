using Microsoft.EntityFrameworkCore;
using PartnerBot.Schedules;
using PartnerBot.Testing.Databases;
using Xunit;
using static PartnerBot.Tests.Schedules.SchedulingHost;

namespace PartnerBot.Tests.Schedules;

/// <summary>What a host of the release before leaves of a job whose class it does not have.</summary>
public sealed class TakeUpFailedPlansTests
{
    private const string ClassOfAnotherRelease = "PartnerBot.Tests.Schedules.JobOfAnotherRelease, PartnerBot.Tests";

    private static readonly Recurrence Daily = new(1, CadenceUnit.Days, new TimeOnly(10, 0), TimeZoneInfo.Utc, new DateOnly(2026, 1, 1), on: null);

    // Quartz’s own looks are 23 seconds apart at the least.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_that_another_host_could_not_run_runs_here_soon_and_keeps_its_rhythm()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var host = new SchedulingHost(database.Storage);
        await host.StartAsync(Cancellation);
        await host.Planner.PlanAsync<RecordingJob>(new JobSubject("daily"), Daily, Cancellation);
        await FailAsync(database, TimeProvider.System.GetUtcNow().AddSeconds(-5));

        var taken = await host.TakeUp.RunAsync(Cancellation);

        Assert.Equal(1, taken);
        Assert.Equal("daily", (await host.Ran.ReadAsync(Cancellation).AsTask().WaitAsync(Patience, Cancellation)).Key);
        Assert.Equal(Daily.After(TimeProvider.System.GetUtcNow()).First(), await host.Planner.NextAsync<RecordingJob>("daily", Cancellation));
        await host.StopAsync(Cancellation);
    }

    [Fact]
    public async Task What_this_host_does_not_know_either_stays_as_it_is()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var host = new SchedulingHost(database.Storage);
        await host.Planner.PlanAsync<RecordingJob>(new JobSubject("daily"), Daily, Cancellation);
        await FailAsync(database, DateTimeOffset.UnixEpoch);
        await BelongsToAnotherReleaseAsync(database);

        Assert.Equal(0, await host.TakeUp.RunAsync(Cancellation));
        Assert.Equal("ERROR", await StateAsync(database));
    }

    private static async Task FailAsync(TestDatabase database, DateTimeOffset due)
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlAsync($"UPDATE QRTZ_TRIGGERS SET TRIGGER_STATE = 'ERROR', NEXT_FIRE_TIME = {due.UtcTicks}", Cancellation);
    }

    private static async Task BelongsToAnotherReleaseAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlAsync($"UPDATE QRTZ_JOB_DETAILS SET JOB_CLASS_NAME = {ClassOfAnotherRelease}", Cancellation);
    }

    private static async Task<string> StateAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();

        return await db.Database.SqlQuery<string>($"SELECT TRIGGER_STATE AS \"Value\" FROM QRTZ_TRIGGERS").SingleAsync(Cancellation);
    }
}
