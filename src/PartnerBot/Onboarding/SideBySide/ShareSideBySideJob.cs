using PartnerBot.Partnerships;
using PartnerBot.Schedules;
using Quartz;

namespace PartnerBot.Onboarding;

/// <summary>Shares what a further organisation said, when the day after the last time is over.</summary>
[RetryPolicy("00:00:10", "00:01:00", "00:10:00")]
internal sealed class ShareSideBySideJob(ShareSideBySide share) : IJob
{
    public static JobSubject Of(PartnershipId partnership) => new(partnership.Value.ToString());

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await share.RunAsync(new PartnershipId(Guid.Parse(JobSubject.Of(context).Key)), cancellationToken);
}
