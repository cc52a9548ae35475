using PartnerBot.Schedules;
using Quartz;

namespace PartnerBot.Privacy;

[DisallowConcurrentExecution]
internal sealed class PurgeJob(PurgeAll purge) : IJob
{
    public static JobSubject Subject { get; } = new("daily");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await purge.RunAsync(cancellationToken);
}
