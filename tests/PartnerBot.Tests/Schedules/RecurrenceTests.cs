using System.Globalization;
using PartnerBot.Schedules;
using Xunit;

namespace PartnerBot.Tests.Schedules;

public sealed class RecurrenceTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData(1, nameof(CadenceUnit.Days), null, "2026-03-27", "03-27 10:00 +01, 03-28 10:00 +01, 03-29 10:00 +02")]
    [InlineData(2, nameof(CadenceUnit.Weeks), DayOfWeek.Monday, "2026-03-15", "03-16 10:00 +01, 03-30 10:00 +02, 04-13 10:00 +02")]
    [InlineData(1, nameof(CadenceUnit.Weeks), DayOfWeek.Sunday, "2026-03-15", "03-15 10:00 +01, 03-22 10:00 +01, 03-29 10:00 +02")]
    [InlineData(1, nameof(CadenceUnit.Weeks), null, "2026-03-17", "03-17 10:00 +01, 03-24 10:00 +01, 03-31 10:00 +02")]
    [InlineData(1, nameof(CadenceUnit.Months), null, "2026-03-10", "03-10 10:00 +01, 04-10 10:00 +02, 05-10 10:00 +02")]
    [InlineData(1, nameof(CadenceUnit.Months), null, "2026-03-31", "04-28 10:00 +02, 05-28 10:00 +02, 06-28 10:00 +02")]
    public void The_wall_clock_stays_the_same_over_the_change(int every, string unit, DayOfWeek? on, string from, string expected)
    {
        var recurrence = new Recurrence(every, Enum.Parse<CadenceUnit>(unit), new TimeOnly(10, 0), Berlin, DateOnly.Parse(from, CultureInfo.InvariantCulture), on);

        var next = recurrence.After(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).Take(3);

        Assert.Equal(expected, string.Join(", ", next.Select(instant => instant.ToString("MM-dd HH:mm zz", CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void What_lies_years_back_keeps_its_rhythm()
    {
        var recurrence = new Recurrence(2, CadenceUnit.Weeks, new TimeOnly(10, 0), Berlin, new DateOnly(2016, 1, 4), DayOfWeek.Monday);

        var next = recurrence.After(new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero)).First();

        Assert.Equal(0, (DateOnly.FromDateTime(next.DateTime).DayNumber - new DateOnly(2016, 1, 4).DayNumber) % 14);
        Assert.InRange(next, new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 7, 15, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void The_occurrence_of_this_very_instant_is_not_after_it()
    {
        var recurrence = new Recurrence(1, CadenceUnit.Days, new TimeOnly(10, 0), Berlin, new DateOnly(2026, 7, 1), on: null);
        var first = recurrence.After(DateTimeOffset.UnixEpoch).First();

        Assert.Equal(first.AddDays(1), recurrence.After(first).First());
        Assert.Equal(first, recurrence.After(first.AddTicks(-1)).First());
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        var day = new DateOnly(2026, 7, 1);

        Assert.Throws<ArgumentOutOfRangeException>(() => new Recurrence(0, CadenceUnit.Days, TimeOnly.MinValue, Berlin, day, on: null));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Recurrence(53, CadenceUnit.Days, TimeOnly.MinValue, Berlin, day, on: null));
        Assert.Throws<ArgumentException>(() => new Recurrence(1, CadenceUnit.Months, TimeOnly.MinValue, Berlin, day, DayOfWeek.Monday));
    }
}
