using System.Globalization;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

public sealed class CheckInScheduleTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    // The last check-in was on Tuesday 5 January 2027, every 2 weeks; on the 7th the wish changes.
    [InlineData(2, DayOfWeek.Tuesday, "01-19, 02-02, 02-16")]
    [InlineData(2, DayOfWeek.Monday, "01-18, 02-01, 02-15")]
    [InlineData(2, DayOfWeek.Wednesday, "01-20, 02-03, 02-17")]
    [InlineData(2, DayOfWeek.Saturday, "01-16, 01-30, 02-13")]
    [InlineData(1, DayOfWeek.Tuesday, "01-12, 01-19, 01-26")]
    [InlineData(4, DayOfWeek.Tuesday, "02-02, 03-02, 03-30")]
    public void A_change_neither_doubles_a_check_in_nor_leaves_one_out(int weeks, DayOfWeek weekday, string expected)
    {
        var schedule = Schedule();

        schedule.Change(weeks, weekday, new TimeOnly(10, 0), new DateOnly(2027, 1, 7), new DateOnly(2027, 1, 5));

        var next = schedule.Recurrence(Berlin).After(new DateTimeOffset(2027, 1, 7, 12, 0, 0, TimeSpan.Zero)).Take(3);
        Assert.Equal(expected, string.Join(", ", next.Select(instant => instant.ToString("MM-dd", CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Without_an_earlier_check_in_the_rhythm_begins_today()
    {
        var schedule = Schedule();

        schedule.Change(3, DayOfWeek.Friday, new TimeOnly(16, 0), new DateOnly(2027, 1, 7), lastOpened: null);

        var next = schedule.Recurrence(Berlin).After(new DateTimeOffset(2027, 1, 7, 12, 0, 0, TimeSpan.Zero)).First();
        Assert.Equal(new DateTimeOffset(2027, 1, 8, 16, 0, 0, TimeSpan.FromHours(1)), next);
    }

    [Fact]
    public void A_cadence_that_is_not_offered_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Schedule().Change(5, DayOfWeek.Friday, new TimeOnly(16, 0), new DateOnly(2027, 1, 7), lastOpened: null));

    [Fact]
    public void A_plan_is_right_when_it_is_what_is_wished_or_what_was_missed()
    {
        var now = new DateTimeOffset(2027, 1, 7, 12, 0, 0, TimeSpan.Zero);
        var schedule = Schedule();
        var wished = schedule.Recurrence(Berlin).After(now).First();

        Assert.True(PlanCheckIns.IsRight(schedule, Berlin, wished, now));
        Assert.True(PlanCheckIns.IsRight(schedule, Berlin, now.AddHours(-3), now));
        Assert.False(PlanCheckIns.IsRight(schedule, Berlin, wished.AddDays(7), now));
        Assert.False(PlanCheckIns.IsRight(schedule, Berlin, null, now));
    }

    private static CheckInSchedule Schedule() =>
        new(new PartnershipId(Guid.CreateVersion7()), 2, DayOfWeek.Tuesday, new TimeOnly(10, 0), new DateOnly(2027, 1, 5));
}
