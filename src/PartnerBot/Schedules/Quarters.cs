namespace PartnerBot.Schedules;

/// <summary>Quarters of an hour. What happens at about the same time to many shares one trigger when it is planned for a quarter.</summary>
internal static class Quarters
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(15);

    /// <summary>The beginning of the quarter in which an instant lies.</summary>
    public static DateTimeOffset Floor(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % Length.Ticks), TimeSpan.Zero);

    /// <summary>The first beginning of a quarter that is not before an instant.</summary>
    public static DateTimeOffset Ceiling(DateTimeOffset instant) => Floor(instant + Length - TimeSpan.FromTicks(1));
}
