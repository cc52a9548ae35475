using PartnerBot.People;
using PartnerBot.Schedules;

namespace PartnerBot.CheckIns;

/// <summary>Decides when a round closes.</summary>
internal static class ClosingMoment
{
    /// <summary>Who is asked last has at least so long.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(2);

    /// <summary>A weekend, and the free day beside it.</summary>
    private const int MostDaysLater = 3;

    /// <param name="round">The round.</param>
    /// <param name="openedAt">When it was prepared, which is late for one that was missed.</param>
    /// <param name="decided">Who is asked, and when.</param>
    /// <param name="window">For how long a round is open at least.</param>
    /// <param name="cadence">From one round to the next.</param>
    public static DateTimeOffset Of(Round round, DateTimeOffset openedAt, IEnumerable<Asked> decided, TimeSpan window, TimeSpan cadence)
    {
        List<Asked> asked = [.. decided.Where(one => one.At is not null)];
        var begins = openedAt > round.ScheduledAt ? openedAt : round.ScheduledAt;
        var lastHasTime = asked.Max(one => one.At) + Shortest;
        var earliest = Quarters.Ceiling(lastHasTime > begins + window ? lastHasTime.Value : begins + window);
        // Before the next round begins with those who go first.
        var latest = begins + cadence - WhoIsAsked.Ahead;

        return Enumerable.Range(0, MostDaysLater + 1)
            .Select(days => earliest.AddDays(days))
            .TakeWhile(moment => moment <= latest)
            .FirstOrDefault(moment => SuitsHalf(asked, moment), earliest);
    }

    /// <summary>The summary comes with the end: not on a day that is free for most. Who is away is not looked at, for all see the day.</summary>
    private static bool SuitsHalf(List<Asked> asked, DateTimeOffset moment) =>
        asked.Count(one => one.Candidate.Calendar is var calendar && calendar.Week.Includes(moment.DayIn(calendar.Zone))) * 2 >= asked.Count;
}
