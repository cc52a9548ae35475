using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>At start: every reflection under way is looked at. Facts and plans are saved one after the other, so a host can die between the two.</summary>
internal sealed class MendReflections(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartnerBotDb>();
        var plan = scope.ServiceProvider.GetRequiredService<PlanReflection>();
        var running = await db.Reflections
            .Where(reflection => reflection.Stage != ReflectionStage.Concluded && reflection.Stage != ReflectionStage.Cancelled)
            .Select(reflection => reflection.Id)
            .ToListAsync(cancellationToken);
        foreach (var reflection in running)
        {
            await plan.MendAsync(reflection, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
