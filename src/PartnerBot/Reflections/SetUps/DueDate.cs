using PartnerBot.Commands;
using PartnerBot.People;
using PartnerBot.Schedules;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>The day by which stories are asked for, and when it ends for the partnership.</summary>
internal sealed record DueDate(DateOnly Day, DateTimeOffset EndsAt)
{
    public const int DefaultDays = 14;

    public const int MostDays = 366;

    /// <summary>How many days people have at least for a story when the acceptance took its time.</summary>
    public const int FewestDays = 5;

    /// <summary>The due date that was typed, or the default when none was; null with the reason when it does not do.</summary>
    /// <param name="typed">What was typed; <see langword="null"/> when nothing was.</param>
    /// <param name="wordings">The languages in which it may be typed.</param>
    /// <param name="zone">The partnership's zone, in which the day ends.</param>
    /// <param name="now">The present.</param>
    public static (DueDate? Due, DueProblem? Problem) Of(string? typed, Wordings wordings, TimeZoneInfo zone, DateTimeOffset now) =>
        typed is null ? (In(DefaultDays, zone, now), null) : Of(Read(typed, wordings), zone, now);

    /// <summary>The due date that was chosen; null with the reason when it does not do.</summary>
    /// <param name="chosen">The day; <see langword="null"/> when none could be read.</param>
    /// <param name="zone">The partnership's zone, in which the day ends.</param>
    /// <param name="now">The present.</param>
    public static (DueDate? Due, DueProblem? Problem) Of(DateOnly? chosen, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = now.DayIn(zone);

        return chosen switch
        {
            null => (null, DueProblem.NoDate),
            { } day when day < today => (null, DueProblem.Past),
            { } day when day > today.AddDays(MostDays) => (null, DueProblem.TooFar),
            { } day => (On(day, zone), null),
        };
    }

    /// <summary>The day so many days from now.</summary>
    public static DueDate In(int days, TimeZoneInfo zone, DateTimeOffset now) => On(now.DayIn(zone).AddDays(days), zone);

    /// <summary>This day, or a later one where less than <see cref="FewestDays"/> would be left: nobody is asked for a story overnight.</summary>
    public DueDate NotTooSoon(TimeZoneInfo zone, DateTimeOffset now)
    {
        var soonest = In(FewestDays, zone, now);

        return Day < soonest.Day ? soonest : this;
    }

    /// <summary>A day with its year, in any language offered.</summary>
    internal static DateOnly? Read(string typed, Wordings wordings) =>
        wordings.All.Select(words => TypedTime.Day(TypedTime.Tokens(typed, words), words)).FirstOrDefault(day => day is not null);

    private static DueDate On(DateOnly day, TimeZoneInfo zone) => new(day, WallClock.ToInstant(day.AddDays(1), TimeOnly.MinValue, zone).ToUniversalTime());
}

internal enum DueProblem
{
    NoDate,
    Past,
    TooFar,
}
