using PartnerBot.People;

namespace PartnerBot.Partnerships;

internal static class PartnershipZones
{
    /// <summary>The zone in whose wall-clock time the schedule runs, and in which all members read what they see together.</summary>
    public static TimeZoneInfo ScheduleZone(this Partnership partnership) => Zones.Find(partnership.Zone) ?? TimeZoneInfo.Utc;

    /// <summary>The zone in which a person reads times: their own, or else the partnership's.</summary>
    public static TimeZoneInfo ZoneFor(this Partnership partnership, Person person) => Zones.Find(person.Zone) ?? partnership.ScheduleZone();
}
