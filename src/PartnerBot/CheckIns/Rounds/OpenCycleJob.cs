using PartnerBot.Schedules;
using Quartz;

namespace PartnerBot.CheckIns;

/// <summary>Prepares the rounds of a group when the schedule says so. A firing that fails is tried again; the day of the schedule keeps a round from being prepared twice.</summary>
[RetryPolicy("00:00:10", "00:01:00", "00:10:00")]
internal sealed class OpenCycleJob(PrepareRounds prepare) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await prepare.OfGroupAsync(RoundGroup.Of(JobSubject.Of(context)), cancellationToken);
}
