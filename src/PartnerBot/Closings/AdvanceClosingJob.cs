using PartnerBot.Reflections;
using PartnerBot.Schedules;
using Quartz;

namespace PartnerBot.Closings;

/// <summary>Looks at a closing when something in it is due. One that fails is tried again; what was done before is not done twice.</summary>
[RetryPolicy("00:00:10", "00:01:00", "00:10:00")]
internal sealed class AdvanceClosingJob(AdvanceClosing advance) : IJob
{
    public static JobSubject Of(ReflectionId closing) => new(closing.Value.ToString());

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await advance.AdvanceAsync(new ReflectionId(Guid.Parse(JobSubject.Of(context).Key)), cancellationToken);
}
