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

        var next = schedule.Rounds(Berlin).Where(round => round.Kind == CycleKind.Regular).Select(round => round.ScheduledAt).Take(3);
        Assert.Equal(expected, string.Join(", ", next.Select(instant => instant.ToString("MM-dd", CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Without_an_earlier_check_in_the_rhythm_begins_today()
    {
        var schedule = Schedule();

        schedule.Change(3, DayOfWeek.Friday, new TimeOnly(16, 0), new DateOnly(2027, 1, 7), lastOpened: null);

        var next = schedule.Rounds(Berlin).First().ScheduledAt;
        Assert.Equal(new DateTimeOffset(2027, 1, 8, 16, 0, 0, TimeSpan.FromHours(1)), next);
    }

    [Fact]
    public void A_cadence_that_is_not_offered_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Schedule().Change(5, DayOfWeek.Friday, new TimeOnly(16, 0), new DateOnly(2027, 1, 7), lastOpened: null));

    [Fact]
    public void In_the_weeks_without_a_regular_round_there_is_one_between()
    {
        var rounds = Schedule().Rounds(Berlin, new DateOnly(2027, 1, 6)).Take(3).Select(round => (round.Day, round.Kind));

        Assert.Equal([(new DateOnly(2027, 1, 12), CycleKind.Between), (new DateOnly(2027, 1, 19), CycleKind.Regular), (new DateOnly(2027, 1, 26), CycleKind.Between)], rounds);
    }

    [Fact]
    public void A_round_that_is_skipped_is_missing_once()
    {
        var schedule = Schedule();

        schedule.SkipsNextAfter(new DateOnly(2027, 1, 6), Berlin);

        var days = schedule.Rounds(Berlin).Where(round => round.Kind == CycleKind.Regular).Take(3).Select(round => round.Day);
        Assert.Equal([new DateOnly(2027, 1, 5), new DateOnly(2027, 2, 2), new DateOnly(2027, 2, 16)], days);
    }

    private static CheckInSchedule Schedule() =>
        new(new PartnershipId(Guid.CreateVersion7()), 2, DayOfWeek.Tuesday, new TimeOnly(10, 0), new DateOnly(2027, 1, 5));
}
