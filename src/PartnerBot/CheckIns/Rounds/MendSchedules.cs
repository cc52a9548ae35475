using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.Schedules;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>
/// At start: every partnership that goes on has its check-ins planned, and every open round what lies ahead of it. Facts and plans are saved one
/// after the other, so a host can die between the two. It asks for what is wanted and what is planned, not partnership by partnership.
/// </summary>
internal sealed partial class MendSchedules(IServiceScopeFactory scopes, IHostEnvironment environment, ILogger<MendSchedules> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartnerBotDb>();
        var planner = scope.ServiceProvider.GetRequiredService<JobPlanner>();
        var plan = scope.ServiceProvider.GetRequiredService<PlanCheckIns>();

        await StartMissingAsync(db, scope.ServiceProvider.GetRequiredService<StartCheckIns>(), cancellationToken);
        await MendTrialsAsync(db, planner, plan, cancellationToken);
        await MendGroupsAsync(db, planner, plan, cancellationToken);
        await MendRoundsAsync(db, plan, cancellationToken);
    }

    private static async Task StartMissingAsync(PartnerBotDb db, StartCheckIns start, CancellationToken cancellationToken)
    {
        var schedules = db.CheckInSchedules;
        var without = await db.Partnerships
            .Where(partnership => partnership.EndedAt == null && !schedules.Any(schedule => schedule.PartnershipId == partnership.Id))
            .ToListAsync(cancellationToken);
        foreach (var partnership in without)
        {
            await start.StartedAsync(partnership, cancellationToken);
        }
    }

    /// <summary>What runs in seconds goes on in Development only.</summary>
    private async Task MendTrialsAsync(PartnerBotDb db, JobPlanner planner, PlanCheckIns plan, CancellationToken cancellationToken)
    {
        var planned = await planner.PlannedAsync<TrialCycleJob>(cancellationToken);
        var trials = await (
            from schedule in db.CheckInSchedules
            join partnership in db.Partnerships on schedule.PartnershipId equals partnership.Id
            where schedule.IntervalSeconds != null && partnership.EndedAt == null
            select new { schedule, partnership }).ToListAsync(cancellationToken);
        foreach (var trial in trials)
        {
            if (!environment.IsDevelopment())
                trial.schedule.ReturnToWeeks();
            else if (!planned.ContainsKey(TrialCycleJob.Of(trial.partnership.Id).Key))
                await plan.PlanAsync(trial.schedule, trial.partnership, cancellationToken);
        }

        foreach (var key in planned.Keys.Where(key => !environment.IsDevelopment() || trials.TrueForAll(trial => TrialCycleJob.Of(trial.partnership.Id).Key != key)))
        {
            await planner.RemoveAsync<TrialCycleJob>(key, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task MendGroupsAsync(PartnerBotDb db, JobPlanner planner, PlanCheckIns plan, CancellationToken cancellationToken)
    {
        var planned = await planner.PlannedAsync<OpenCycleJob>(cancellationToken);
        var rows = await (
            from schedule in db.CheckInSchedules
            join partnership in db.Partnerships on schedule.PartnershipId equals partnership.Id
            where schedule.IntervalSeconds == null && partnership.EndedAt == null
            select new { schedule.Weekday, schedule.At, partnership.Zone }).Distinct().ToListAsync(cancellationToken);
        var wished = rows.Select(row => new RoundGroup(row.Weekday, row.At, row.Zone)).ToDictionary(group => group.Key);

        var missing = wished.Values.Where(group => !planned.TryGetValue(group.Key, out var next) || !plan.IsRight(group, next)).ToList();
        foreach (var group in missing)
        {
            await plan.PlanAsync(group, cancellationToken);
        }

        foreach (var key in planned.Keys.Where(key => !wished.ContainsKey(key)))
        {
            await planner.RemoveAsync<OpenCycleJob>(key, cancellationToken);
        }

        if (missing.Count > 0)
            Log.Mended(logger, missing.Count);
    }

    private static async Task MendRoundsAsync(PartnerBotDb db, PlanCheckIns plan, CancellationToken cancellationToken)
    {
        var open = db.Cycles.Where(cycle => cycle.ClosedAt == null);
        await plan.AtAsync<AskPartnersJob>(await open.Where(cycle => cycle.PartnersAskedAt == null).Select(cycle => cycle.AsksPartnersAt).Distinct().ToListAsync(cancellationToken), cancellationToken);
        await plan.AtAsync<CloseCycleJob>(await open.Select(cycle => cycle.ClosesAt).Distinct().ToListAsync(cancellationToken), cancellationToken);
        var reminders = await db.CheckIns.Where(checkIn => checkIn.RemindAt != null).Select(checkIn => checkIn.RemindAt!.Value).Distinct().ToListAsync(cancellationToken);
        await plan.AtAsync<RemindSilentJob>(reminders.Select(Quarters.Floor), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1130, LogLevel.Information, "{Count} groups of partnerships had their check-ins planned anew")]
        public static partial void Mended(ILogger logger, int count);
    }
}
