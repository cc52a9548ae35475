using PartnerBot.People;

namespace PartnerBot.CheckIns;

/// <summary>Decides which rounds of a schedule are to be prepared now. The host may have been away, and the trigger may come twice.</summary>
internal static class DueRounds
{
    private static readonly TimeSpan BetweenIsTooLate = TimeSpan.FromDays(2);

    /// <param name="schedule">The schedule.</param>
    /// <param name="zone">Its zone.</param>
    /// <param name="latest">The latest round that exists, whether counted or not; <see langword="null"/> for none.</param>
    /// <param name="now">The present.</param>
    /// <returns>At most one regular round and those between that are close; of what was missed, the latest round as long as the next one is farther away.</returns>
    public static IReadOnlyList<Round> Decide(CheckInSchedule schedule, TimeZoneInfo zone, LatestRounds latest, DateTimeOffset now)
    {
        if (schedule.Interval is not null)
            return [];

        var begun = schedule.Rounds(zone, now.DayIn(zone).AddDays(-7 * schedule.Weeks)).TakeWhile(round => round.PreparedAt <= now).ToList();
        var regular = begun.LastOrDefault(round => round.Kind == CycleKind.Regular && now < round.ScheduledAt + (schedule.Cadence / 2));
        var between = begun.Where(round => round.Kind == CycleKind.Between && now < round.ScheduledAt + BetweenIsTooLate);

        return
        [
            .. regular is not null && !(latest.Counted >= regular.ScheduledAt) ? [regular.StartingOn(now.DayIn(zone))] : (IEnumerable<Round>)[],
            .. between.Where(round => !(latest.Between >= round.ScheduledAt)),
        ];
    }
}

/// <summary>The instants by which the latest rounds of a partnership are named; <see langword="null"/> where there is none.</summary>
internal readonly record struct LatestRounds(DateTimeOffset? Counted, DateTimeOffset? Between);
