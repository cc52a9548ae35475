using PartnerBot.Partnerships;
using PartnerBot.People;

namespace PartnerBot.CheckIns;

internal static class PartnershipZones
{
    /// <summary>The zone in whose wall-clock time the schedule runs.</summary>
    public static TimeZoneInfo ScheduleZone(this Partnership partnership) => Find(partnership.Zone) ?? TimeZoneInfo.Utc;

    /// <summary>The zone in which a person reads times: their own, or else the partnership's.</summary>
    public static TimeZoneInfo ZoneFor(this Partnership partnership, Person person) => Find(person.Zone) ?? partnership.ScheduleZone();

    /// <summary>The day on the wall of a zone.</summary>
    public static DateOnly DayIn(this DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    // A zone can leave the system's data between the day it was confirmed and today.
    private static TimeZoneInfo? Find(string? zone) => zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : null;
}
