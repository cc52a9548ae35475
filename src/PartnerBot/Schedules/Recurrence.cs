namespace PartnerBot.Schedules;

internal enum CadenceUnit
{
    Days,
    Weeks,
    Months,
}

/// <summary>A wish such as "every 2 weeks on Monday at 10:00 in Berlin, from 1 March": wall-clock time throughout, so that it stays 10:00 all year.</summary>
internal sealed record Recurrence
{
    /// <param name="every">1 for each day, week or month; 2 for every other one; at most 52.</param>
    /// <param name="unit">Days, weeks or months.</param>
    /// <param name="at">The time on the wall, in whole minutes.</param>
    /// <param name="zone">Whose wall.</param>
    /// <param name="from">No occurrence comes before this day. Monthly ones keep its day of the month, though at most the 28th, which every month has.</param>
    /// <param name="on">The day of the week; only for weeks. Null takes that of <paramref name="from"/>.</param>
    public Recurrence(int every, CadenceUnit unit, TimeOnly at, TimeZoneInfo zone, DateOnly from, DayOfWeek? on)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(every, 52);
        if (on is not null && unit != CadenceUnit.Weeks)
        {
            throw new ArgumentException($"A day of the week goes with weeks only, not with {unit}.", nameof(on));
        }

        Every = every;
        Unit = unit;
        At = new TimeOnly(at.Hour, at.Minute);
        Zone = zone;
        FirstDay = FirstDayOf(unit, from, on);
    }

    public int Every { get; }

    public CadenceUnit Unit { get; }

    public TimeOnly At { get; }

    public TimeZoneInfo Zone { get; }

    public DateOnly FirstDay { get; }

    /// <summary>The instants after <paramref name="instant"/>, in order and without end.</summary>
    public IEnumerable<DateTimeOffset> After(DateTimeOffset instant) => DaysAfter(instant).Select(day => WallClock.ToInstant(day, At, Zone));

    /// <summary>The days of <see cref="After"/>.</summary>
    internal IEnumerable<DateOnly> DaysAfter(DateTimeOffset instant)
    {
        var step = StepsBefore(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime));

        return Enumerable.Range(step, int.MaxValue - step).Select(Day).SkipWhile(day => WallClock.ToInstant(day, At, Zone) <= instant);
    }

    private static DateOnly FirstDayOf(CadenceUnit unit, DateOnly from, DayOfWeek? on) => unit switch
    {
        CadenceUnit.Days => from,
        CadenceUnit.Weeks => from.AddDays(((int)(on ?? from.DayOfWeek) - (int)from.DayOfWeek + 7) % 7),
        CadenceUnit.Months => from.Day <= 28 ? from : new DateOnly(from.Year, from.Month, 28).AddMonths(1),
    };

    private DateOnly Day(int step) => Unit switch
    {
        CadenceUnit.Days => FirstDay.AddDays(step * Every),
        CadenceUnit.Weeks => FirstDay.AddDays(step * Every * 7),
        CadenceUnit.Months => FirstDay.AddMonths(step * Every),
    };

    /// <summary>How many steps lie before that day for certain; a leap, so that a wish of ten years ago is not walked through.</summary>
    private int StepsBefore(DateOnly day)
    {
        var longestStep = Every * Unit switch
        {
            CadenceUnit.Days => 1,
            CadenceUnit.Weeks => 7,
            CadenceUnit.Months => 31,
        };

        return Math.Max(0, ((day.DayNumber - FirstDay.DayNumber) / longestStep) - 1);
    }
}
