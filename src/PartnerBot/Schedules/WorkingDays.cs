namespace PartnerBot.Schedules;

/// <summary>Counts the days on which somebody works.</summary>
internal static class WorkingDays
{
    // Whoever is away for longer is reminded on coming back, or not at all.
    private const int FarthestDay = 366;

    /// <summary>
    /// The same time of day so many of the person's working days later, or else the nearest moment after it in their hours. The day on which it
    /// begins does not count.
    /// </summary>
    public static DateTimeOffset After(this PersonalCalendar calendar, DateTimeOffset from, int workingDays)
    {
        var wall = TimeZoneInfo.ConvertTime(from, calendar.Zone).DateTime;
        var (day, time) = (DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
        for (var left = workingDays; left > 0; left--)
        {
            day = calendar.NextWorkingDay(day);
        }

        if (time < calendar.Week.From)
            time = calendar.Week.From;
        if (time >= calendar.Week.Until)
            (day, time) = (calendar.NextWorkingDay(day), calendar.Week.From);

        return WallClock.ToInstant(day, time, calendar.Zone);
    }

    private static DateOnly NextWorkingDay(this PersonalCalendar calendar, DateOnly day)
    {
        for (var next = day.AddDays(1); next <= day.AddDays(FarthestDay); next = next.AddDays(1))
        {
            if (calendar.IsThere(next))
                return next;
        }

        return day.AddDays(FarthestDay);
    }
}
