using System.Globalization;
using PartnerBot.People;
using PartnerBot.Schedules;
using Xunit;

namespace PartnerBot.Tests.Schedules;

public sealed class WorkingDaysTests
{
    [Theory]
    // 5 January 2027 is a Tuesday.
    [InlineData("2027-01-05 10:30", "2027-01-07 10:30")]
    [InlineData("2027-01-08 15:00", "2027-01-12 15:00")]
    [InlineData("2027-01-09 12:00", "2027-01-12 12:00")]
    [InlineData("2027-01-05 06:00", "2027-01-07 09:00")]
    [InlineData("2027-01-05 17:00", "2027-01-08 09:00")]
    [InlineData("2027-01-07 22:00", "2027-01-12 09:00")]
    public void Two_working_days_later_in_the_usual_week(string from, string expected) =>
        Assert.Equal(At(expected, "Europe/Berlin"), new PersonalCalendar(Zone("Europe/Berlin"), WorkingWeek.Usual).After(At(from, "Europe/Berlin"), 2));

    [Theory]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Pacific/Apia")]
    public void Days_are_counted_where_the_person_is(string zone) =>
        Assert.Equal(At("2027-01-07 10:30", zone), new PersonalCalendar(Zone(zone), WorkingWeek.Usual).After(At("2027-01-05 10:30", zone), 2));

    [Fact]
    public void Free_days_and_an_absence_do_not_count()
    {
        var week = new WorkingWeek([DayOfWeek.Sunday, DayOfWeek.Tuesday, DayOfWeek.Wednesday], new TimeOnly(13, 0), new TimeOnly(16, 0));
        var calendar = new PersonalCalendar(Zone("Asia/Dubai"), week, [new Absence(new DateOnly(2027, 1, 6), new DateOnly(2027, 1, 10))]);

        Assert.Equal(At("2027-01-13 14:00", "Asia/Dubai"), calendar.After(At("2027-01-05 14:00", "Asia/Dubai"), 2));
    }

    [Fact]
    public void Who_works_on_no_day_is_not_waited_for_without_end()
    {
        var calendar = new PersonalCalendar(Zone("Europe/Berlin"), WorkingWeek.Usual with { Days = [] });

        Assert.True(calendar.After(At("2027-01-05 10:30", "Europe/Berlin"), 2) < At("2030-01-01 00:00", "Europe/Berlin"));
    }

    private static TimeZoneInfo Zone(string zone) => TimeZoneInfo.FindSystemTimeZoneById(zone);

    private static DateTimeOffset At(string wall, string zone)
    {
        var local = DateTime.ParseExact(wall, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

        return new DateTimeOffset(local, Zone(zone).GetUtcOffset(local)).ToUniversalTime();
    }
}
