using PartnerBot.Partnerships;
using PartnerBot.Schedules;

namespace PartnerBot.CheckIns;

/// <summary>When a partnership's check-ins come: a wish in wall-clock time of the partnership's zone.</summary>
internal sealed class CheckInSchedule
{
    /// <summary>The cadences offered, in weeks.</summary>
    public static readonly IReadOnlyList<int> Cadences = [1, 2, 3, 4, 6, 8, 12];

    private CheckInSchedule()
    {
    }

    public CheckInSchedule(PartnershipId partnershipId, int weeks, DayOfWeek weekday, TimeOnly at, DateOnly firstDay)
    {
        PartnershipId = partnershipId;
        Weeks = weeks;
        Weekday = weekday;
        At = at;
        FirstDay = firstDay;
    }

    public PartnershipId PartnershipId { get; private set; }

    public int Weeks { get; private set; }

    public DayOfWeek Weekday { get; private set; }

    public TimeOnly At { get; private set; }

    /// <summary>The rhythm counts from here; no check-in comes before.</summary>
    public DateOnly FirstDay { get; private set; }

    /// <summary>In Development: every so many seconds instead; <see langword="null"/> otherwise.</summary>
    public int? IntervalSeconds { get; private set; }

    /// <summary><see cref="IntervalSeconds"/> as a time span.</summary>
    public TimeSpan? Interval => IntervalSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>From one check-in to the next.</summary>
    public TimeSpan Cadence => Interval ?? TimeSpan.FromDays(7 * Weeks);

    /// <summary>Changes the wish.</summary>
    /// <param name="weeks">One of <see cref="Cadences"/>.</param>
    /// <param name="weekday">The day of the week.</param>
    /// <param name="at">The time on the wall.</param>
    /// <param name="today">The present day in the partnership's zone.</param>
    /// <param name="lastOpened">The day of the latest check-in there; <see langword="null"/> when there was none.</param>
    public void Change(int weeks, DayOfWeek weekday, TimeOnly at, DateOnly today, DateOnly? lastOpened)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(Cadences.Contains(weeks), false, nameof(weeks));

        Weeks = weeks;
        Weekday = weekday;
        At = at;
        IntervalSeconds = null;
        // The day nearest to the one on which the next check-in would be due: a change neither doubles a check-in nor skips one.
        var due = lastOpened?.AddDays((7 * weeks) - 3) ?? today;
        FirstDay = due > today ? due : today;
    }

    public void RepeatEvery(TimeSpan interval) => IntervalSeconds = (int)interval.TotalSeconds;

    /// <summary>Leaves the seconds and returns to the weeks.</summary>
    /// <returns>Whether it ran by seconds.</returns>
    public bool ReturnToWeeks()
    {
        var ranBySeconds = IntervalSeconds is not null;
        IntervalSeconds = null;

        return ranBySeconds;
    }

    public Recurrence Recurrence(TimeZoneInfo zone) => new(Weeks, CadenceUnit.Weeks, At, zone, FirstDay, Weekday);
}
