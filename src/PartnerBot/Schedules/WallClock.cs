namespace PartnerBot.Schedules;

/// <summary>The one place where a wish on the wall clock becomes an instant.</summary>
internal static class WallClock
{
    // No zone has changed twice within three days, so on either side of a wall time there is one offset each.
    private static readonly TimeSpan BeyondAnyChange = TimeSpan.FromHours(36);

    /// <summary>
    /// The instant at which clocks in the zone show this time. A time that does not exist on that day means the first valid minute
    /// after; one that comes twice means the first, once.
    /// </summary>
    public static DateTimeOffset ToInstant(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        var wall = date.ToDateTime(time);
        while (true)
        {
            if (FirstInstantShowing(wall, zone) is { } instant)
            {
                return instant;
            }

            wall = new DateTime(wall.Ticks - (wall.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(1);
        }
    }

    /// <summary>Whether clocks in the zone show this time on that day at all.</summary>
    public static bool Exists(DateOnly date, TimeOnly time, TimeZoneInfo zone) => FirstInstantShowing(date.ToDateTime(time), zone) is not null;

    /// <remarks>TimeZoneInfo.IsInvalidTime does not know that Apia had no 30 December 2011; the way from an instant to the wall is right there too.</remarks>
    private static DateTimeOffset? FirstInstantShowing(DateTime wall, TimeZoneInfo zone)
    {
        var before = new DateTimeOffset(wall, OffsetNear(wall - BeyondAnyChange, zone));
        var after = new DateTimeOffset(wall, OffsetNear(wall + BeyondAnyChange, zone));
        var (first, second) = before <= after ? (before, after) : (after, before);

        return Shows(first, zone) ? first : Shows(second, zone) ? second : null;
    }

    private static TimeSpan OffsetNear(DateTime wall, TimeZoneInfo zone) => zone.GetUtcOffset(new DateTimeOffset(wall, TimeSpan.Zero));

    private static bool Shows(DateTimeOffset instant, TimeZoneInfo zone) => zone.GetUtcOffset(instant) == instant.Offset;
}
