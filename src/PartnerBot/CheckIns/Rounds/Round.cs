using PartnerBot.People;
using PartnerBot.Schedules;

namespace PartnerBot.CheckIns;

/// <summary>A round as the schedule foresees it, before anybody is asked.</summary>
/// <param name="Kind">Why it comes about.</param>
/// <param name="Day">Its day on every wall.</param>
/// <param name="Hour">The hour on each person's own wall, where they wish no other.</param>
/// <param name="ScheduledAt">The same on the wall of the partnership's zone; it names the round.</param>
/// <param name="PreparedAt">Nobody is asked before, those who go first included.</param>
internal sealed record Round(CycleKind Kind, DateOnly Day, TimeOnly Hour, DateTimeOffset ScheduledAt, DateTimeOffset PreparedAt)
{
    /// <summary>Whether it was not foreseen: everybody is asked as soon as they work, whatever day and hour they wish otherwise.</summary>
    public bool IsAtOnce { get; private init; }

    /// <summary>Whether it is for trying out in Development: nobody's hours count.</summary>
    public bool IsTrial { get; private init; }

    /// <summary>So many days before its day a round is prepared: time enough for a broker to go first before a weekend and before whoever is asked earliest.</summary>
    public const int DaysOfPreparation = 6;

    /// <summary>Who moves their day may come so many days before the round's own; who comes later has too little time.</summary>
    public const int MostDaysBefore = 2;

    /// <summary>And so many days after it: with <see cref="MostDaysBefore"/> and the day itself that is each day of a week once.</summary>
    public const int MostDaysAfter = 4;

    /// <summary>The round of a day of the schedule.</summary>
    public static Round On(DateOnly day, CycleKind kind, TimeOnly hour, TimeZoneInfo zone) => new(
        kind, day, hour, WallClock.ToInstant(day, hour, zone), WallClock.ToInstant(day.AddDays(-DaysOfPreparation), hour, zone));

    /// <summary>A round that nobody foresaw.</summary>
    public static Round AtOnce(CycleKind kind, DateTimeOffset now, TimeZoneInfo zone, bool isTrial = false) =>
        new(kind, now.DayIn(zone), TimeOnly.MinValue, now, now) { IsAtOnce = true, IsTrial = isTrial };

    /// <summary>The round that a cycle was made for.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="schedule">The present schedule; it may have changed meanwhile.</param>
    /// <param name="zone">The partnership's zone.</param>
    /// <param name="now">The present: what comes too late for all days of the round begins today.</param>
    public static Round Of(Cycle cycle, CheckInSchedule schedule, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (cycle.Kind is CycleKind.AtOnce or CycleKind.Extra)
            return AtOnce(cycle.Kind, now, zone, schedule.Interval is not null);

        var day = cycle.ScheduledAt.DayIn(zone);
        var round = On(day, cycle.Kind, schedule.At, zone);
        if (round.ScheduledAt != cycle.ScheduledAt)
            round = On(day, cycle.Kind, TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(cycle.ScheduledAt, zone).DateTime), zone);

        return round.StartingOn(now.DayIn(zone));
    }

    /// <summary>The same round; when its days are over, from today on.</summary>
    public Round StartingOn(DateOnly today) => today > Day.AddDays(MostDaysAfter) ? this with { Day = today } : this;
}
