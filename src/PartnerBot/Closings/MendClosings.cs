using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary>At start: every closing in which something is waited for is looked at. Facts and plans are saved one after the other, so a host can die between the two.</summary>
internal sealed class MendClosings(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartnerBotDb>();
        var plan = scope.ServiceProvider.GetRequiredService<PlanClosing>();
        foreach (var closing in await db.Closings.AsNoTracking().ToListAsync(cancellationToken))
        {
            if (ClosingAgenda.Of(closing).Count > 0)
                await plan.MendAsync(closing.ReflectionId, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
