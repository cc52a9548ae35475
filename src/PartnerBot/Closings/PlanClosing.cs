using PartnerBot.Reflections;
using PartnerBot.Schedules;

namespace PartnerBot.Closings;

/// <summary>Plans when to look at a closing again.</summary>
internal sealed class PlanClosing(JobPlanner planner, TimeProvider time)
{
    public async Task NextAsync(Closing closing, CancellationToken cancellationToken)
    {
        if (ClosingAgenda.Next(closing, time.GetUtcNow()) is { } at)
            await planner.MoveOnceAsync<AdvanceClosingJob>(AdvanceClosingJob.Of(closing.ReflectionId), at, cancellationToken);
        else
            await planner.RemoveAsync<AdvanceClosingJob>(AdvanceClosingJob.Of(closing.ReflectionId).Key, cancellationToken);
    }

    /// <summary>Looks in a minute, when what is being done now is saved.</summary>
    public Task SoonAsync(ReflectionId closing, CancellationToken cancellationToken) =>
        planner.MoveOnceAsync<AdvanceClosingJob>(AdvanceClosingJob.Of(closing), time.GetUtcNow().AddMinutes(1), cancellationToken);

    /// <summary>Looks at once where nothing is planned, for what may have been missed.</summary>
    public Task MendAsync(ReflectionId closing, CancellationToken cancellationToken) =>
        planner.PlanOnceAsync<AdvanceClosingJob>(AdvanceClosingJob.Of(closing), time.GetUtcNow(), cancellationToken);
}
