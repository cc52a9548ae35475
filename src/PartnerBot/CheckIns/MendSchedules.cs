using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>
/// At start: every partnership that goes on has its check-ins planned, and every open round its end. Facts and plans are saved one after
/// the other, so a host can die between the two.
/// </summary>
internal sealed partial class MendSchedules(IServiceScopeFactory scopes, IHostEnvironment environment, ILogger<MendSchedules> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartnerBotDb>();
        var plan = scope.ServiceProvider.GetRequiredService<PlanCheckIns>();
        var start = scope.ServiceProvider.GetRequiredService<StartCheckIns>();
        var close = scope.ServiceProvider.GetRequiredService<CloseCycle>();

        var mended = 0;
        foreach (var partnership in await db.Partnerships.Where(partnership => partnership.EndedAt == null).ToListAsync(cancellationToken))
        {
            await start.StartedAsync(partnership, cancellationToken);
            var schedule = await db.CheckInSchedules.SingleAsync(found => found.PartnershipId == partnership.Id, cancellationToken);
            if (!environment.IsDevelopment() && schedule.ReturnToWeeks())
            {
                // Not only mended: an overdue trigger in seconds would count as right and go on and on.
                await plan.PlanAsync(schedule, partnership, cancellationToken);
                mended++;
            }
            else if (await plan.MendAsync(schedule, partnership, cancellationToken))
            {
                mended++;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach (var cycle in await db.Cycles.AsNoTracking().Where(cycle => cycle.ClosedAt == null).ToListAsync(cancellationToken))
        {
            await close.PlanAsync(cycle, cancellationToken);
        }

        if (mended > 0)
            Log.Mended(logger, mended);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1130, LogLevel.Information, "The check-ins of {Count} partnerships were planned anew")]
        public static partial void Mended(ILogger logger, int count);
    }
}
