using PartnerBot.Schedules;
using Quartz;

namespace PartnerBot.CheckIns;

/// <summary>Reminds on the third day of a round. One that fails is tried again; a reminder's occasion keeps it from coming twice.</summary>
[RetryPolicy("00:00:10", "00:01:00", "00:10:00")]
internal sealed class RemindSilentJob(RemindSilent remind) : IJob
{
    public static JobSubject Of(CycleId cycle) => new(cycle.Value.ToString());

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await remind.RemindAsync(new CycleId(Guid.Parse(JobSubject.Of(context).Key)), cancellationToken);
}
