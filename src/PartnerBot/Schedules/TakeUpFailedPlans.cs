using Quartz;

namespace PartnerBot.Schedules;

/// <summary>
/// Takes up the plans that another host could not: while a release is replaced, hosts of the old one come upon jobs whose classes only
/// the new one has. Quartz marks such a trigger as failed, and from then on nobody runs it. What this host does not know either stays as it is.
/// </summary>
internal sealed partial class TakeUpFailedPlans(ISchedulerFactory schedulers, ILogger<TakeUpFailedPlans> logger)
{
    /// <returns>How many plans were taken up.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var failed = await scheduler.QueryTriggers(new TriggerQuery { State = TriggerState.Error }, cancellationToken);
        var jobs = await scheduler.GetJobDetails([.. failed.Items.Select(trigger => trigger.JobKey).Distinct()], cancellationToken);
        var known = jobs.Where(job => Type.GetType(job.JobType.FullName) is not null).Select(job => job.Key).ToHashSet();
        var taken = await scheduler.ResetTriggersFromErrorState([.. failed.Items.Where(trigger => known.Contains(trigger.JobKey)).Select(trigger => trigger.Key)], cancellationToken);
        if (taken.Count > 0)
            Log.TakenUp(logger, taken.Count);

        return taken.Count;
    }

    private static partial class Log
    {
        [LoggerMessage(800, LogLevel.Warning, "{Count} plans are taken up that another host could not run, or that failed to begin")]
        public static partial void TakenUp(ILogger logger, int count);
    }
}
