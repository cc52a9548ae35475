using PartnerBot.Schedules;

namespace PartnerBot.Reflections;

/// <summary>Plans when to look at a reflection again.</summary>
internal sealed class PlanReflection(JobPlanner planner, TimeProvider time)
{
    public async Task NextAsync(Reflection reflection, CancellationToken cancellationToken)
    {
        if (ReflectionAgenda.Next(reflection, time.GetUtcNow()) is { } at)
            await planner.MoveOnceAsync<AdvanceReflectionJob>(AdvanceReflectionJob.Of(reflection.Id), at, cancellationToken);
        else
            await planner.RemoveAsync<AdvanceReflectionJob>(AdvanceReflectionJob.Of(reflection.Id).Key, cancellationToken);
    }

    /// <summary>Looks in a minute, when what is being done now is saved.</summary>
    public Task SoonAsync(ReflectionId reflection, CancellationToken cancellationToken) =>
        planner.MoveOnceAsync<AdvanceReflectionJob>(AdvanceReflectionJob.Of(reflection), time.GetUtcNow().AddMinutes(1), cancellationToken);

    /// <summary>Looks at once where nothing is planned, for what may have been missed.</summary>
    public Task MendAsync(ReflectionId reflection, CancellationToken cancellationToken) =>
        planner.PlanOnceAsync<AdvanceReflectionJob>(AdvanceReflectionJob.Of(reflection), time.GetUtcNow(), cancellationToken);
}
