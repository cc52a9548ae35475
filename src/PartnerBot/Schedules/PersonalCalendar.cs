using PartnerBot.People;

namespace PartnerBot.Schedules;

/// <summary>When somebody may be met: their zone, their week, their absence.</summary>
internal sealed record PersonalCalendar(TimeZoneInfo Zone, WorkingWeek Week, IReadOnlyList<Absence>? Absences = null)
{
    // How much worse one thing is than another, in minutes: an hour later is bad, a night worse, a free day worse still, an absence worst.
    private const int Night = 12 * 60;
    private const int FreeDay = 2 * 24 * 60;
    private const int WhileAway = 30 * 24 * 60;

    private static readonly TimeOnly Morning = new(7, 0);
    private static readonly TimeOnly Evening = new(21, 0);

    /// <summary>What a person told of themselves; the usual week, and the given zone, where they did not.</summary>
    public static PersonalCalendar Of(Person person, TimeZoneInfo otherwise) => new(
        Zones.Find(person.Zone) ?? otherwise, person.Week ?? WorkingWeek.Usual, person.Absences);

    /// <summary>An instant within a person's hours, or when they begin next. Of whom no zone is known the hours are not known either.</summary>
    public static DateTimeOffset NextMoment(Person person, DateTimeOffset from)
    {
        if (Zones.Find(person.Zone) is not { } zone)
            return from;

        var day = from.DayIn(zone);

        return Of(person, zone).FirstMoment(day, day.AddDays(14), TimeOnly.MinValue, from) ?? from.AddDays(1);
    }

    /// <summary>Whether all of the time lies in the person's hours.</summary>
    public bool Suits(DateTimeOffset start, TimeSpan length) => Discomfort(start, length) == 0;

    /// <summary>How much it would be asked of the person to come then; nothing within their hours.</summary>
    public int Discomfort(DateTimeOffset start, TimeSpan length)
    {
        var (from, until) = (Local(start), Local(start + length));
        var day = DateOnly.FromDateTime(from);
        var (opens, closes) = (day.ToDateTime(Week.From), day.ToDateTime(Week.Until));
        var outside = Math.Max(0, Math.Max((opens - from).TotalMinutes, (until - closes).TotalMinutes));
        var isNight = from < day.ToDateTime(Morning) || until > day.ToDateTime(Evening);

        return (int)outside
            + (outside > 0 && isNight ? Night : 0)
            + (Week.Includes(day) ? 0 : FreeDay)
            + (IsAway(day) ? WhileAway : 0);
    }

    /// <summary>
    /// The first moment in the person's hours at which a wish on the wall can be met: at the wished hour, or when the day begins if that is
    /// earlier than they do. When nothing is left of the first day, the next working day.
    /// </summary>
    /// <param name="from">The first day that may be.</param>
    /// <param name="until">The last one.</param>
    /// <param name="at">The wished hour.</param>
    /// <param name="notBefore">Nothing earlier; within hours on a day whose hour has passed, this moment itself.</param>
    /// <returns><see langword="null"/> when no such moment is left.</returns>
    public DateTimeOffset? FirstMoment(DateOnly from, DateOnly until, TimeOnly at, DateTimeOffset notBefore)
    {
        for (var day = from; day <= until; day = day.AddDays(1))
        {
            if (!IsThere(day) || (day == from && at >= Week.Until))
                continue;

            var wished = WallClock.ToInstant(day, at < Week.From || at >= Week.Until ? Week.From : at, Zone);
            var moment = wished < notBefore ? notBefore : wished;
            if (Local(moment) is var local && DateOnly.FromDateTime(local) == day && Week.Includes(local))
                return moment;
        }

        return null;
    }

    /// <summary>The last moment in the person's hours, up to a limit: at the wished hour where that is possible.</summary>
    /// <param name="limit">Nothing later.</param>
    /// <param name="at">The wished hour.</param>
    /// <param name="notBefore">Nothing earlier.</param>
    /// <returns><see langword="null"/> when there is none between the two.</returns>
    public DateTimeOffset? LastMoment(DateTimeOffset limit, TimeOnly at, DateTimeOffset notBefore)
    {
        for (var day = DateOnly.FromDateTime(Local(limit)); limit >= notBefore && day >= DateOnly.FromDateTime(Local(notBefore)); day = day.AddDays(-1))
        {
            if (!IsThere(day))
                continue;

            var wished = WallClock.ToInstant(day, at < Week.From || at >= Week.Until ? Week.From : at, Zone);
            var moment = wished > limit ? limit : wished < notBefore ? notBefore : wished;
            if (Local(moment) is var local && DateOnly.FromDateTime(local) == day && Week.Includes(local))
                return moment;
        }

        return null;
    }

    /// <summary>Whether the person works on that day and is not away.</summary>
    public bool IsThere(DateOnly day) => Week.Includes(day) && !IsAway(day);

    private bool IsAway(DateOnly day) => Absences?.Any(absence => absence.Includes(day)) is true;

    private DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;
}
