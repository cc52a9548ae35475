using Quartz;

namespace PartnerBot.Schedules;

/// <summary>
/// Plans jobs in the database: they survive restarts, and what was missed meanwhile runs once. A job runs at least once, so its
/// effect is idempotent by key.
/// </summary>
internal sealed class JobPlanner(ISchedulerFactory schedulers, TimeProvider time, IHostEnvironment environment)
{
    public static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(5);

    /// <summary>Plans a job over and over. What was planned over and over for this key before is replaced; a job planned once stays.</summary>
    public async Task PlanAsync<TJob>(JobSubject subject, Recurrence recurrence, CancellationToken cancellationToken)
        where TJob : IJob
    {
        var (recurring, first) = PlannedTriggers.For<TJob>(subject, recurrence, time.GetUtcNow());

        await ReplaceRecurringAsync<TJob>(subject.Key, recurring, first, cancellationToken);
    }

    /// <summary>Plans a job every few seconds, so that a newcomer sees in a minute what otherwise takes weeks. Development only.</summary>
    /// <exception cref="InvalidOperationException">The host does not run in Development.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The interval is shorter than <see cref="ShortestInterval"/>.</exception>
    public async Task PlanIntervalAsync<TJob>(JobSubject subject, TimeSpan interval, CancellationToken cancellationToken)
        where TJob : IJob
    {
        if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException($"A schedule in seconds is for Development; this host runs in {environment.EnvironmentName}.");
        }
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, ShortestInterval);

        var recurring = PlannedTriggers.EveryInterval<TJob>(subject, interval, time.GetUtcNow());
        await ReplaceRecurringAsync<TJob>(subject.Key, recurring, first: null, cancellationToken);
    }

    /// <summary>Plans a job for one instant; one in the past means at once. A job planned for this key that has not run yet stays as it is.</summary>
    public async Task PlanOnceAsync<TJob>(JobSubject subject, DateTimeOffset at, CancellationToken cancellationToken)
        where TJob : IJob
    {
        var scheduler = await WithJobAsync<TJob>(cancellationToken);
        await scheduler.ScheduleTrigger(Once<TJob>(subject, at), TriggerConflict.Keep, cancellationToken);
    }

    /// <summary>As <see cref="PlanOnceAsync"/>, but a job that has not run yet moves to the new instant.</summary>
    public async Task MoveOnceAsync<TJob>(JobSubject subject, DateTimeOffset at, CancellationToken cancellationToken)
        where TJob : IJob
    {
        var scheduler = await WithJobAsync<TJob>(cancellationToken);
        await scheduler.ScheduleTrigger(Once<TJob>(subject, at), TriggerConflict.Replace, cancellationToken);
    }

    /// <summary>Takes back everything that is planned for this key. No error when nothing is.</summary>
    public async Task RemoveAsync<TJob>(string key, CancellationToken cancellationToken)
        where TJob : IJob
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        await scheduler.UnscheduleJobs(TriggersOf<TJob>(key), cancellationToken);
    }

    /// <summary>When the job runs next, or null when nothing is planned for this key.</summary>
    public async Task<DateTimeOffset?> NextAsync<TJob>(string key, CancellationToken cancellationToken)
        where TJob : IJob
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var triggers = await scheduler.GetTriggers(TriggersOf<TJob>(key), cancellationToken);

        return triggers.Min(trigger => trigger.NextFireTimeUtc);
    }

    /// <summary>All keys for which the job is planned over and over, and when each runs next.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> PlannedAsync<TJob>(CancellationToken cancellationToken)
        where TJob : IJob
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var keys = await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.GroupEquals(PlannedTriggers.Recurring<TJob>("").Group), cancellationToken);
        var triggers = await scheduler.GetTriggers([.. keys], cancellationToken);

        return triggers.Where(trigger => trigger.NextFireTimeUtc is not null).ToDictionary(trigger => trigger.Key.Name, trigger => trigger.NextFireTimeUtc!.Value);
    }

    private static TriggerKey[] TriggersOf<TJob>(string key)
        where TJob : IJob =>
        [PlannedTriggers.Recurring<TJob>(key), PlannedTriggers.First<TJob>(key), PlannedTriggers.Once<TJob>(key)];

    /// <remarks>Quartz takes a trigger that is late by a minute for a missed one, and looks for those once a minute only: "at once" has to say now.</remarks>
    private ITrigger Once<TJob>(JobSubject subject, DateTimeOffset at)
        where TJob : IJob
    {
        var now = time.GetUtcNow();

        return PlannedTriggers.At<TJob>(subject, PlannedTriggers.Once<TJob>(subject.Key), at < now ? now : at);
    }

    private async Task ReplaceRecurringAsync<TJob>(string key, ITrigger recurring, ITrigger? first, CancellationToken cancellationToken)
        where TJob : IJob
    {
        var scheduler = await WithJobAsync<TJob>(cancellationToken);
        if (first is null)
        {
            await scheduler.UnscheduleJob(PlannedTriggers.First<TJob>(key), cancellationToken);
        }
        else
        {
            await scheduler.ScheduleTrigger(first, TriggerConflict.Replace, cancellationToken);
        }

        await scheduler.ScheduleTrigger(recurring, TriggerConflict.Replace, cancellationToken);
    }

    /// <summary>One durable job for each class: a trigger that completes cannot take it along while another is being planned.</summary>
    private async Task<IScheduler> WithJobAsync<TJob>(CancellationToken cancellationToken)
        where TJob : IJob
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var job = JobBuilder.Create<TJob>().WithIdentity(PlannedTriggers.Job<TJob>()).StoreDurably().RequestRecovery().Build();
        await scheduler.AddJob(job, AddJobOptions.Replacing, cancellationToken);

        return scheduler;
    }
}
