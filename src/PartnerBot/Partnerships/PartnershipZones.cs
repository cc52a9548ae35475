using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

internal static class PartnershipZones
{
    /// <summary>The zone in whose wall-clock time the schedule runs, and in which all members read what they see together.</summary>
    public static TimeZoneInfo ScheduleZone(this Partnership partnership) => Zones.Find(partnership.Zone) ?? TimeZoneInfo.Utc;

    /// <summary>The zone in which a person reads times: their own, or else the partnership's.</summary>
    public static TimeZoneInfo ZoneFor(this Partnership partnership, Person person) => Zones.Find(person.Zone) ?? partnership.ScheduleZone();

    /// <summary>A moment as it is read on the wall of a zone: «3 May 2027, 14:05».</summary>
    public static string DayAndTime(this Words words, DateTimeOffset instant, TimeZoneInfo zone) =>
        words.When("common.dates.dayAndHour", TimeZoneInfo.ConvertTime(instant, zone));
}
