using System.Globalization;

namespace PartnerBot.People;

/// <summary>The days and hours on which somebody works, on their own wall clock.</summary>
/// <param name="Days">The days, in the order of <see cref="DayOfWeek"/>.</param>
/// <param name="From">When the day begins.</param>
/// <param name="Until">When it ends; later than it begins.</param>
internal sealed record WorkingWeek(IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly Until)
{
    /// <summary>What is assumed of somebody who has not said.</summary>
    public static WorkingWeek Usual { get; } =
        new([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new TimeOnly(9, 0), new TimeOnly(17, 0));

    /// <summary>Whether a moment on the wall clock lies within; the end itself does not.</summary>
    public bool Includes(DateTime local) => Includes(DateOnly.FromDateTime(local)) && TimeOnly.FromDateTime(local) is var time && time >= From && time < Until;

    public bool Includes(DateOnly day) => Days.Contains(day.DayOfWeek);

    /// <summary>All seven days, as the readers of a language begin their week.</summary>
    public static IEnumerable<DayOfWeek> InOrder(CultureInfo culture) =>
        Enumerable.Range((int)culture.DateTimeFormat.FirstDayOfWeek, 7).Select(day => (DayOfWeek)(day % 7));
}
