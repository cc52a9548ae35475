using PartnerBot.BotFramework.Cards;

namespace PartnerBot.People;

/// <summary>Time zones by their IANA names, as people choose them on cards.</summary>
internal static class Zones
{
    /// <summary>One well-known city for each wall clock that many live by. Whoever lives by another one brings it along from their client.</summary>
    private static readonly string[] WellKnown =
    [
        "Africa/Abidjan", "Africa/Accra", "Africa/Addis_Ababa", "Africa/Cairo", "Africa/Casablanca", "Africa/Dakar", "Africa/Johannesburg",
        "Africa/Kinshasa", "Africa/Lagos", "Africa/Nairobi", "Africa/Tunis", "America/Anchorage", "America/Argentina/Buenos_Aires", "America/Bogota",
        "America/Chicago", "America/Denver", "America/Halifax", "America/La_Paz", "America/Lima", "America/Los_Angeles", "America/Mexico_City",
        "America/Montevideo", "America/New_York", "America/Phoenix", "America/Port-au-Prince", "America/Santiago", "America/Sao_Paulo",
        "America/St_Johns", "America/Toronto", "Asia/Almaty", "Asia/Amman", "Asia/Baghdad", "Asia/Bangkok", "Asia/Beirut", "Asia/Colombo",
        "Asia/Dhaka", "Asia/Dubai", "Asia/Hong_Kong", "Asia/Jakarta", "Asia/Jerusalem", "Asia/Kabul", "Asia/Karachi", "Asia/Kathmandu",
        "Asia/Kolkata", "Asia/Manila", "Asia/Riyadh", "Asia/Seoul", "Asia/Shanghai", "Asia/Singapore", "Asia/Tashkent", "Asia/Tehran", "Asia/Tokyo",
        "Asia/Yangon", "Atlantic/Azores", "Atlantic/Reykjavik", "Australia/Adelaide", "Australia/Brisbane", "Australia/Darwin", "Australia/Melbourne",
        "Australia/Perth", "Australia/Sydney", "Etc/UTC", "Europe/Amsterdam", "Europe/Athens", "Europe/Berlin", "Europe/Brussels", "Europe/Bucharest",
        "Europe/Copenhagen", "Europe/Dublin", "Europe/Helsinki", "Europe/Istanbul", "Europe/Kyiv", "Europe/Lisbon", "Europe/London", "Europe/Madrid",
        "Europe/Moscow", "Europe/Oslo", "Europe/Paris", "Europe/Prague", "Europe/Rome", "Europe/Stockholm", "Europe/Vienna", "Europe/Warsaw",
        "Europe/Zurich", "Pacific/Auckland", "Pacific/Fiji", "Pacific/Guam", "Pacific/Honolulu", "Pacific/Port_Moresby", "Pacific/Tongatapu",
    ];

    /// <summary>Whether the name is an IANA zone that this machine knows.</summary>
    public static bool IsKnown(string? zone) =>
        zone is { Length: > 0 and <= 100 } && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId && found.Id == zone;

    /// <summary>The zone of that name; <see langword="null"/> for none. A zone can leave the system's data between the day it was confirmed and today.</summary>
    public static TimeZoneInfo? Find(string? zone) => zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : null;

    /// <summary>The day on the wall of a zone.</summary>
    public static DateOnly DayIn(this DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>What a card offers: the well-known zones, and the person's own.</summary>
    public static IReadOnlyList<Choice> Choices(string? own) =>
        [.. (IsKnown(own) ? WellKnown.Append(own!).Distinct() : WellKnown).Order(StringComparer.Ordinal).Select(zone => new Choice(Title(zone), zone))];

    /// <summary>The zone's name for readers: «Europe/Kyiv», «America/New York».</summary>
    public static string Title(string zone) => zone.Replace('_', ' ');

    /// <summary>What is chosen at first: the first of the given zones that exists.</summary>
    public static string? FirstKnown(params ReadOnlySpan<string?> zones)
    {
        foreach (var zone in zones)
        {
            if (IsKnown(zone))
                return zone;
        }

        return null;
    }
}
