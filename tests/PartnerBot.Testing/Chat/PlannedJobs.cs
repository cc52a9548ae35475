using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Quartz.Extensibility;
using Quartz.Impl;

namespace PartnerBot.Testing.Chat;

/// <summary>Does what the scheduler does, on the test's clock: runs what is planned, each job at its instant, one after the other.</summary>
/// <param name="services">The host's.</param>
/// <param name="leapTo">Moves the clock to an instant; to one that is past already it must not move.</param>
internal sealed class PlannedJobs(IServiceProvider services, Action<DateTimeOffset> leapTo)
{
    /// <summary>Leaps to an instant, stopping on the way wherever something is planned.</summary>
    public async Task LeapToAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellationToken);
        while (await NextAsync(scheduler, instant, cancellationToken) is { } trigger)
        {
            leapTo(trigger.NextFireTimeUtc!.Value);
            await RunAsync(scheduler, trigger, cancellationToken);
        }

        leapTo(instant);
    }

    private static async Task<ITrigger?> NextAsync(IScheduler scheduler, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var planned = await scheduler.QueryTriggers(new TriggerQuery { NextFireTimeBefore = until }, cancellationToken);
        var triggers = await scheduler.GetTriggers([.. planned.Items.Select(header => header.Key)], cancellationToken);

        return triggers.MinBy(trigger => trigger.NextFireTimeUtc);
    }

    private async Task RunAsync(IScheduler scheduler, ITrigger trigger, CancellationToken cancellationToken)
    {
        var at = trigger.NextFireTimeUtc!.Value;
        var detail = (await scheduler.GetJobDetail(trigger.JobKey, cancellationToken))!;
        // Planned anew before it runs, as the scheduler does: the job may plan or take back what comes after it.
        if (trigger.GetFireTimeAfter(at) is { } next)
            await scheduler.RescheduleJob(trigger.Key, trigger.GetTriggerBuilder().StartAt(next).Build(), cancellationToken);
        else
            await scheduler.UnscheduleJob(trigger.Key, cancellationToken);

        await using var scope = services.CreateAsyncScope();
        var job = (IJob)ActivatorUtilities.CreateInstance(scope.ServiceProvider, detail.JobType.Type);
        var fired = new TriggerFiredBundle
        {
            JobDetail = detail,
            Trigger = (IOperableTrigger)trigger,
            Recovering = false,
            FireTimeUtc = at,
            ScheduledFireTimeUtc = at,
            PreviousFireTimeUtc = null,
            NextFireTimeUtc = trigger.GetFireTimeAfter(at),
        };
        await job.Execute(new JobExecutionContextImpl(scheduler, fired, job, null!), cancellationToken);
    }
}
