using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Changes when a partnership's check-ins come, as somebody typed it.</summary>
internal sealed class SetSchedule(PartnerBotDb db, SettleCheckIns settle, MoveRounds move, IOptions<CheckInOptions> options, IHostEnvironment environment)
{
    /// <summary>Changes the schedule of a partnership that the caller has made sure the person may settle.</summary>
    public async Task<SettleOutcome> SetAsync(Partnership partnership, ScheduleWish wish, Person by, CancellationToken cancellationToken) => wish switch
    {
        ScheduleWish.Weekly { Weeks: var weeks } when weeks is { } count && !CheckInSchedule.Cadences.Contains(count) => SettleOutcome.NotOffered,
        ScheduleWish.Weekly weekly => await settle.ChangeAsync(
            partnership,
            present => present with { Weeks = weekly.Weeks ?? present.Weeks, Weekday = weekly.Weekday ?? present.Weekday, At = weekly.At ?? present.At },
            basedOn: null,
            by,
            cancellationToken),
        ScheduleWish.InSeconds seconds => await RepeatAsync(partnership, seconds.Seconds, cancellationToken),
        _ => SettleOutcome.NotOffered,
    };

    private async Task<SettleOutcome> RepeatAsync(Partnership partnership, int seconds, CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment() || seconds < options.Value.ShortestInterval.TotalSeconds || seconds > TimeSpan.FromDays(1).TotalSeconds)
            return SettleOutcome.NotOffered;

        var schedule = await db.CheckInSchedules.SingleAsync(found => found.PartnershipId == partnership.Id, cancellationToken);
        schedule.RepeatEvery(TimeSpan.FromSeconds(seconds));
        await db.SaveChangesAsync(cancellationToken);
        await move.PlanAsync(schedule, partnership, cancellationToken);

        return SettleOutcome.Saved;
    }
}
