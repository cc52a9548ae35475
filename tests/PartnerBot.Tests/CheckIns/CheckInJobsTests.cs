using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
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
    public async Task A_round_is_prepared_asked_reminded_of_once_and_closed_at_its_times()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ben = harbour.Partners[1];
        await using var ran = await StartAsync(harbour);

        await ran.UntilAsync(async () => (await harbour.CyclesAsync()).Count == 1);
        Assert.Null((await harbour.CyclesAsync())[0].PartnersAskedAt);
        GoTo(harbour, 12, 9, 0);
        await ran.UntilAsync(async () => (await harbour.CyclesAsync())[0].PartnersAskedAt is not null);
        await harbour.Bot.DeliverAsync();
        Assert.Contains("How are things?", ben.Shown, StringComparison.Ordinal);

        GoTo(harbour, 14, 9, 0);
        await ran.UntilAsync(async () => (await harbour.CheckInOfAsync(ben)).RemindAt is null);
        harbour.Bot.Clock.Advance(TimeSpan.FromMinutes(15));
        await harbour.Bot.DeliverAsync();
        Assert.Single(ben.View.Cards, card => card.Words.Contains("In case it slipped by", StringComparison.Ordinal));

        GoTo(harbour, 17, 9, 0);
        await ran.UntilAsync(async () => (await harbour.CyclesAsync())[0].ClosedAt is not null);
        await harbour.Bot.DeliverAsync();
        Assert.Contains("How we are", ben.Shown, StringComparison.Ordinal);
        Assert.Single(ben.View.Cards, card => card.Words.Contains("In case it slipped by", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_that_was_down_over_two_rounds_opens_the_latest_and_only_once()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var ran = await StartAsync(harbour);
        await ran.UntilAsync(async () => (await harbour.CyclesAsync()).Count == 1);
        GoTo(harbour, 12, 9, 0);
        await ran.UntilAsync(async () => (await harbour.CyclesAsync())[0].PartnersAskedAt is not null);
        await harbour.Bot.DeliverAsync();
        await ran.DisposeAsync();

        // The rounds of 26 January and 9 February are prepared six days before; it is the 10th.
        GoTo(harbour, 12 + 29, 9, 0);
        await harbour.Bot.RestartAsync();
        await using var again = await StartAsync(harbour);
        await again.UntilAsync(async () => (await harbour.CyclesAsync()) is [{ ClosedAt: not null }, { PartnersAskedAt: not null }]);
        await harbour.Bot.DeliverAsync();

        var cycles = await harbour.CyclesAsync();
        Assert.Equal([new DateTimeOffset(2027, 1, 12, 9, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 2, 9, 9, 0, 0, TimeSpan.Zero)], cycles.Select(cycle => cycle.ScheduledAt));
        Assert.InRange(cycles[1].ClosesAt - cycles[1].OpenedAt, TimeSpan.FromDays(5), TimeSpan.FromDays(5.1));
        Assert.Equal(2, harbour.Partners[1].View.Cards.Count(card => card.HasButton("Send")));
    }

    private static void GoTo(Harbour harbour, int dayOfJanuary, int hour, int minute) =>
        harbour.Bot.Clock.Advance(new DateTimeOffset(2027, 1, 1, hour, minute, 0, TimeSpan.Zero).AddDays(dayOfJanuary - 1) - harbour.Bot.Clock.GetUtcNow());

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

        /// <summary>Lets jobs run until they have brought something about.</summary>
        public async Task UntilAsync(Func<Task<bool>> isSo)
        {
            while (!await isSo())
            {
                Assert.Null(await NextAsync());
            }
        }

        /// <remarks>Quartz rests by the test's clock, up to a second when it has just started: the clock goes on while it is awaited.</remarks>
        private async Task<JobExecutionException?> NextAsync()
        {
            JobExecutionException? error = null;
            await Until.TrueAsync("a job to run", _ => Task.FromResult(HasRun(out error)), Until.Stopper, Cancellation);

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
