using PartnerBot.Schedules;

namespace PartnerBot.CheckIns;

/// <summary>Decides when a round closes.</summary>
internal static class ClosingMoment
{
    /// <summary>Who is asked last has at least so long.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(2);

    /// <param name="round">The round.</param>
    /// <param name="openedAt">When it was prepared, which is late for one that was missed.</param>
    /// <param name="asked">Who is asked, and when.</param>
    /// <param name="window">For how long a round is open.</param>
    public static DateTimeOffset Of(Round round, DateTimeOffset openedAt, IEnumerable<Asked> asked, TimeSpan window)
    {
        var begins = openedAt > round.ScheduledAt ? openedAt : round.ScheduledAt;
        var lastHasTime = asked.Max(one => one.At) + Shortest;

        return Quarters.Ceiling(lastHasTime > begins + window ? lastHasTime.Value : begins + window);
    }
}
