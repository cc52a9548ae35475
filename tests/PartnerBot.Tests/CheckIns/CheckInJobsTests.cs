using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.CheckIns;
using PartnerBot.Schedules;
using PartnerBot.Testing;
using PartnerBot.Testing.Services;
using Quartz;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

/// <summary>Quartz itself runs the jobs.</summary>
public sealed class CheckInJobsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_firing_opens_the_round_of_its_instant_and_its_end_closes_it()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var planner = harbour.Bot.Services.GetRequiredService<JobPlanner>();
        var scheduled = harbour.Bot.Clock.GetUtcNow().AddHours(-1);
        await using var ran = await StartAsync(harbour);

        await planner.PlanOnceAsync<OpenCycleJob>(OpenCycleJob.Of(harbour.Id), scheduled, Cancellation);
        Assert.Null(await ran.NextAsync());
        var cycle = Assert.Single(await harbour.CyclesAsync());
        Assert.Null(cycle.ClosedAt);
        await planner.RemoveAsync<CloseCycleJob>(CloseCycleJob.Of(cycle.Id).Key, Cancellation);
        await planner.PlanOnceAsync<CloseCycleJob>(CloseCycleJob.Of(cycle.Id), scheduled, Cancellation);
        Assert.Null(await ran.NextAsync());

        Assert.NotNull(Assert.Single(await harbour.CyclesAsync()).ClosedAt);
        await harbour.Bot.DeliverAsync();
        Assert.Contains("How we are", harbour.Partners[1].View.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schedule_fires_at_its_time_on_the_wall_and_once_for_what_was_missed()
    {
        await using var harbour = await Harbour.WithAsync("Ben");

        // Tuesday 10:00 in Berlin, and then two rounds later: one was missed.
        harbour.Bot.Clock.Advance(new DateTimeOffset(2027, 1, 12, 9, 0, 0, TimeSpan.Zero) - harbour.Bot.Clock.GetUtcNow());
        var ran = await StartAsync(harbour);
        Assert.Null(await ran.NextAsync());
        var first = Assert.Single(await harbour.CyclesAsync());
        await ran.DisposeAsync();
        await harbour.Bot.RestartAsync();
        harbour.Bot.Clock.Advance(TimeSpan.FromDays(29));
        await using var again = await StartAsync(harbour);
        while ((await harbour.CyclesAsync()).Count < 2)
        {
            // The end of the first round is overdue too and may come before.
            Assert.Null(await again.NextAsync());
        }

        Assert.Equal(new DateTimeOffset(2027, 1, 12, 9, 0, 0, TimeSpan.Zero), first.ScheduledAt);
        Assert.Equal(TimeSpan.FromDays(5), first.ClosesAt - first.OpenedAt);
        Assert.Equal(2, (await harbour.CyclesAsync()).Count);
        Assert.Equal(new DateTimeOffset(2027, 2, 23, 9, 0, 0, TimeSpan.Zero), await harbour.Bot.Services.GetRequiredService<JobPlanner>().NextAsync<OpenCycleJob>(OpenCycleJob.Of(harbour.Id).Key, Cancellation));
    }

    private static async Task<RanJobs> StartAsync(Harbour harbour)
    {
        var scheduler = await harbour.Bot.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancellation);
        var ran = new RanJobs(scheduler, harbour.Bot.Clock);
        scheduler.ListenerManager.AddJobListener(ran);
        await scheduler.Start(Cancellation);

        return ran;
    }

    /// <summary>Tells when a job has run, and with which error.</summary>
    private sealed class RanJobs(IScheduler scheduler, TestClock clock) : IJobListener, IAsyncDisposable
    {
        private readonly Channel<JobExecutionException?> _ran = Channel.CreateUnbounded<JobExecutionException?>();

        public string Name => "ran";

        public async ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default) =>
            await _ran.Writer.WriteAsync(jobException, cancellationToken);

        /// <remarks>Quartz rests by the test's clock, up to a second when it has just started: the clock goes on while it is awaited.</remarks>
        public async Task<JobExecutionException?> NextAsync()
        {
            JobExecutionException? error = null;
            await Until.TrueAsync("a job to run", _ => Task.FromResult(HasRun(out error)), TimeSpan.FromSeconds(30), Cancellation);

            return error;
        }

        /// <summary>Stops the scheduler, as the end of a host does; it must not fire beside the next one's.</summary>
        public ValueTask DisposeAsync() => scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);

        private bool HasRun(out JobExecutionException? error)
        {
            if (_ran.Reader.TryRead(out error))
                return true;

            clock.Advance(TimeSpan.FromMilliseconds(100));

            return false;
        }
    }
}
