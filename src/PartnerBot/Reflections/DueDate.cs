using PartnerBot.Schedules;

namespace PartnerBot.Reflections;

/// <summary>The day by which stories are asked for, and when it ends for the partnership.</summary>
internal sealed record DueDate(DateOnly Day, DateTimeOffset EndsAt)
{
    public const int DefaultDays = 14;

    public const int MostDays = 366;

    /// <summary>The due date that was typed, or the default when none was; null with the reason when it does not do.</summary>
    /// <param name="typed">What was typed; <see langword="null"/> when nothing was.</param>
    /// <param name="zone">The partnership's zone, in which the day ends.</param>
    /// <param name="now">The present.</param>
    public static (DueDate? Due, DueProblem? Problem) Of(string? typed, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        if (typed is null)
            return (On(today.AddDays(DefaultDays), zone), null);

        return TypedDate.Read(typed) switch
        {
            null => (null, DueProblem.NoDate),
            { } day when day < today => (null, DueProblem.Past),
            { } day when day > today.AddDays(MostDays) => (null, DueProblem.TooFar),
            { } day => (On(day, zone), null),
        };
    }

    private static DueDate On(DateOnly day, TimeZoneInfo zone) => new(day, WallClock.ToInstant(day.AddDays(1), TimeOnly.MinValue, zone).ToUniversalTime());
}

internal enum DueProblem
{
    NoDate,
    Past,
    TooFar,
}
