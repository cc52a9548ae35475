using System.Globalization;
using PartnerBot.CheckIns;
using PartnerBot.People;
using PartnerBot.Schedules;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

/// <summary>Somebody in Berlin, who works the usual week, is asked on Tuesday 19 January 2027 at 10:00.</summary>
public sealed class ReminderMomentTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("01-23 10:00", "01-21 10:00")]
    [InlineData("01-23 09:59", null)]
    [InlineData("01-24 10:00", "01-21 10:00")]
    public void A_round_of_four_days_has_room_for_a_reminder_and_a_shorter_one_has_none(string closes, string? reminded) =>
        Assert.Equal(reminded, Reminded("01-19 10:00", closes, WorkingWeek.Usual));

    [Theory]
    [InlineData("01-25 21:00", "01-25 09:00")]
    [InlineData("01-25 20:59", null)]
    public void Twelve_hours_are_left_to_answer_or_nobody_is_reminded(string closes, string? reminded) =>
        Assert.Equal(reminded, Reminded("01-19 10:00", closes, WorkingWeek.Usual with { Days = [DayOfWeek.Monday, DayOfWeek.Tuesday] }, 9));

    [Fact]
    public void Who_does_not_work_on_the_third_day_is_reminded_on_the_next_they_do() =>
        Assert.Equal("01-25 15:00", Reminded("01-22 15:00", "01-28 15:00", WorkingWeek.Usual));

    private static string? Reminded(string asked, string closes, WorkingWeek week, int? from = null)
    {
        var own = from is { } hour ? week with { From = new TimeOnly(hour, 0), Until = new TimeOnly(hour + 1, 0) } : week;

        return ReminderMoment.After(At(asked), At(closes), new PersonalCalendar(Berlin, own)) is { } moment
            ? TimeZoneInfo.ConvertTime(moment, Berlin).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)
            : null;
    }

    private static DateTimeOffset At(string dayAndHour) =>
        new(DateTime.ParseExact($"2027-{dayAndHour}", "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(1));
}
