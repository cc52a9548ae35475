using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.Schedules;
using PartnerBot.Testing.Databases;
using PartnerBot.Testing.Services;
using Xunit;
using static PartnerBot.Tests.Schedules.SchedulingHost;

namespace PartnerBot.Tests.Schedules;

/// <summary>Quartz itself on real time and a real file.</summary>
public sealed class SchedulerRestartTests
{

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_due_job_runs_with_its_words_and_in_a_scope_of_its_own()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var host = new SchedulingHost(database.Storage);
        await host.StartAsync(Cancellation);

        await host.Planner.PlanOnceAsync<RecordingJob>(new JobSubject("partnership 1", ("cycle", "7")), DateTimeOffset.UnixEpoch, Cancellation);

        var ran = await RanAsync(host);
        Assert.Equal("partnership 1", ran.Key);
        Assert.Equal("7", Assert.Contains("cycle", ran.Words));
        await host.StopAsync(Cancellation);
    }

    /// <summary>The metrics and the page about them name it so: another version of the scheduler may not.</summary>
    [Fact]
    public async Task A_job_that_ran_is_measured_by_its_name()
    {
        var measured = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument is { Name: "quartz.job.execution.duration", Meter.Name: "Quartz" })
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => measured.TrySetResult(tags.ToArray().FirstOrDefault(tag => tag.Key == "quartz.job.name").Value as string));
        listener.Start();
        await using var database = await SqliteDatabase.CreateAsync();
        await using var host = new SchedulingHost(database.Storage, more: services => services.AddMetrics());
        await host.StartAsync(Cancellation);

        await host.Planner.PlanOnceAsync<RecordingJob>(new JobSubject("measured"), DateTimeOffset.UnixEpoch, Cancellation);

        // Others run jobs at the same time; each is measured by the name of its class.
        Assert.EndsWith("Job", await measured.Task.WaitAsync(Until.Stopper, Cancellation), StringComparison.Ordinal);
        await host.StopAsync(Cancellation);
    }

    [Fact]
    public async Task What_was_missed_while_the_host_was_down_runs_exactly_once()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var daily = new Recurrence(1, CadenceUnit.Days, new TimeOnly(10, 0), TimeZoneInfo.Utc, new DateOnly(2026, 1, 1), on: null);
        await using (var before = new SchedulingHost(database.Storage))
        {
            await before.StartAsync(Cancellation);
            await before.Planner.PlanAsync<RecordingJob>(new JobSubject("daily"), daily, Cancellation);
            await before.Planner.PlanOnceAsync<RecordingJob>(new JobSubject("once"), TimeProvider.System.GetUtcNow().AddDays(2), Cancellation);
            await before.StopAsync(Cancellation);
        }
        await LetPassAsync(database, TimeSpan.FromDays(5));

        await using var after = new SchedulingHost(database.Storage);
        await after.StartAsync(Cancellation);
        var ran = new[] { (await RanAsync(after)).Key, (await RanAsync(after)).Key };
        var nextDaily = await after.Planner.NextAsync<RecordingJob>("daily", Cancellation);
        var nextOnce = await after.Planner.NextAsync<RecordingJob>("once", Cancellation);
        await after.StopAsync(Cancellation);

        Assert.Equal(["daily", "once"], ran.Order());
        Assert.False(after.Ran.TryRead(out _));
        Assert.Equal(daily.After(TimeProvider.System.GetUtcNow()).First(), nextDaily);
        Assert.Null(nextOnce);
    }

    [Fact]
    public async Task A_job_that_died_with_its_host_runs_again_with_its_words()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var release = new TaskCompletionSource();
        await using var dying = new SchedulingHost(database.Storage) { HeldUntil = release };
        await dying.StartAsync(Cancellation);
        await dying.Planner.PlanOnceAsync<RecordingJob>(new JobSubject("partnership 1", ("cycle", "7")), DateTimeOffset.UnixEpoch, Cancellation);
        await RanAsync(dying);

        // What a dead host leaves behind: the file as it is in the middle of the job.
        await using var left = await database.CopyAsync(Cancellation);
        await using var next = new SchedulingHost(left.Storage);
        await next.StartAsync(Cancellation);
        var ran = await RanAsync(next);
        release.SetResult();
        await next.StopAsync(Cancellation);
        await dying.StopAsync(Cancellation);

        Assert.Equal("partnership 1", ran.Key);
        Assert.Equal("7", Assert.Contains("cycle", ran.Words));
    }

    [Fact]
    public async Task Stopping_waits_for_the_job_that_is_running()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var release = new TaskCompletionSource();
        await using var host = new SchedulingHost(database.Storage) { HeldUntil = release };
        await host.StartAsync(Cancellation);
        await host.Planner.PlanOnceAsync<RecordingJob>(new JobSubject("slow"), DateTimeOffset.UnixEpoch, Cancellation);
        await RanAsync(host);

        var stopping = host.StopAsync(Cancellation);
        var stoppedEarly = stopping.IsCompleted;
        release.SetResult();
        await stopping;

        Assert.False(stoppedEarly);
    }

    private static async Task<JobSubject> RanAsync(SchedulingHost host) => await host.Ran.ReadAsync(Cancellation).AsTask().WaitAsync(Until.Stopper, Cancellation);

    /// <summary>Moves every plan back, which is what a host sees that was down for so long.</summary>
    private static async Task LetPassAsync(SqliteDatabase database, TimeSpan time)
    {
        await using var db = database.CreateDbContext();
        await db.Database.ExecuteSqlAsync(
            $"UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = NEXT_FIRE_TIME - {time.Ticks}, START_TIME = START_TIME - {time.Ticks}", Cancellation);
    }
}
