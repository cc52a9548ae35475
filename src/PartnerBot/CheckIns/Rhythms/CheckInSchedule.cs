using PartnerBot.Partnerships;

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

    /// <summary>The day of a regular round that is left out because something happened before it; <see langword="null"/> for none.</summary>
    public DateOnly? SkippedDay { get; private set; }

    /// <summary>With how many answers a total is published; never less than <see cref="Privacy.Threshold.FewestAnswers"/>.</summary>
    public int FewestAnswers { get; private set; } = Privacy.Threshold.FewestAnswers;

    /// <summary>How many days single check-ins are kept; <see langword="null"/> for as long as the installation says.</summary>
    public int? KeepDays { get; private set; }

    /// <summary>Whether who stays silent in a round is reminded once.</summary>
    public bool Reminds { get; private set; } = true;

    /// <summary>How many days after an extra round another one is possible; <see langword="null"/> for as the installation says.</summary>
    public int? ExtraApartDays { get; private set; }

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
        SkippedDay = null;
    }

    /// <summary>Settles all that is not the rhythm.</summary>
    public void Settles(int fewestAnswers, int? keepDays, bool reminds, int? extraApartDays) =>
        (FewestAnswers, KeepDays, Reminds, ExtraApartDays) = (fewestAnswers, keepDays, reminds, extraApartDays);

    public void RepeatEvery(TimeSpan interval) => IntervalSeconds = (int)interval.TotalSeconds;

    /// <summary>Leaves the seconds and returns to the weeks.</summary>
    /// <returns>Whether it ran by seconds.</returns>
    public bool ReturnToWeeks()
    {
        var ranBySeconds = IntervalSeconds is not null;
        IntervalSeconds = null;

        return ranBySeconds;
    }

    /// <summary>Leaves out the first regular round after a day.</summary>
    public void SkipsNextAfter(DateOnly day, TimeZoneInfo zone) =>
        SkippedDay = Rounds(zone).First(round => round.Kind == CycleKind.Regular && round.Day > day).Day;

    /// <summary>All rounds to come, week by week and without end: the regular ones, and those between.</summary>
    /// <param name="zone">The partnership's zone.</param>
    /// <param name="from">None before this day; <see langword="null"/> for from the beginning.</param>
    public IEnumerable<Round> Rounds(TimeZoneInfo zone, DateOnly? from = null)
    {
        var first = FirstDay.AddDays(((int)Weekday - (int)FirstDay.DayOfWeek + 7) % 7);
        for (var week = from > first ? (from.Value.DayNumber - first.DayNumber + 6) / 7 : 0; ; week++)
        {
            var (day, kind) = (first.AddDays(7 * week), week % Weeks == 0 ? CycleKind.Regular : CycleKind.Between);
            if (kind != CycleKind.Regular || day != SkippedDay)
                yield return Round.On(day, kind, At, zone);
        }
    }
}
