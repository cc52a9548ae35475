using System.Globalization;
using PartnerBot.People;
using PartnerBot.Schedules;
using Xunit;

namespace PartnerBot.Tests.Schedules;

public sealed class CommonSlotsTests
{
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);

    [Fact]
    public void Two_neighbours_get_three_times_on_three_days()
    {
        var slots = Find("2026-11-21T12:00Z", Usual("Europe/Lisbon"), Usual("Africa/Nairobi"));

        Assert.True(slots.SuitEverybody);
        Assert.Equal(["2026-11-23T09:00Z", "2026-11-24T09:00Z", "2026-11-25T09:00Z"], slots.Starts.Select(Text));
    }

    [Fact]
    public void Melbourne_Nairobi_Lisbon_and_Vancouver_have_no_common_hour_and_nobody_is_asked_more_than_need_be()
    {
        PersonalCalendar[] people = [Usual("Australia/Melbourne"), Usual("Africa/Nairobi"), Usual("Europe/Lisbon"), Usual("America/Vancouver")];

        var slots = Find("2026-11-21T12:00Z", people);

        Assert.False(slots.SuitEverybody);
        Assert.Equal(CommonSlots.Most, slots.Starts.Count);
        var asked = slots.Starts.Select(start => people.Max(person => person.Discomfort(start, HalfAnHour))).ToList();
        var least = HalfHours("2026-11-21T12:00Z").Min(start => people.Max(person => person.Discomfort(start, HalfAnHour)));
        Assert.Equal(least, asked.Min());
        Assert.All(slots.Starts, start => Assert.DoesNotContain(people, person => !person.Week.Includes(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(start, person.Zone).DateTime))));
    }

    [Theory]
    [InlineData("2026-10-24T12:00Z", "2026-10-26T09:00Z")] // Lisbon has gone back, Nairobi never moves
    [InlineData("2026-03-28T12:00Z", "2026-03-30T08:00Z")] // Lisbon has gone forward
    public void Clock_changes_move_the_common_hours(string from, string first)
    {
        var slots = Find(from, Usual("Europe/Lisbon"), Usual("Africa/Nairobi"));

        Assert.True(slots.SuitEverybody);
        Assert.Equal(first, Text(slots.Starts[0]));
        Assert.All(slots.Starts, start => Assert.Equal(9, TimeZoneInfo.ConvertTime(start, TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon")).Hour));
    }

    [Theory]
    [InlineData("2027-03-29T00:00Z", "Australia/Melbourne", "Africa/Nairobi", "2027-04-05T06:00Z")] // Melbourne goes back on 4 April, and one common hour comes with it
    [InlineData("2027-03-08T00:00Z", "Europe/Lisbon", "America/Vancouver", "2027-03-15T16:00Z")] // Vancouver has gone forward and Lisbon not yet: two weeks with a common hour
    [InlineData("2026-10-19T00:00Z", "Europe/Lisbon", "America/Vancouver", "2026-10-26T16:00Z")] // Lisbon has gone back and Vancouver not yet: one week
    public void A_clock_change_makes_a_common_hour_where_there_was_none(string from, string one, string other, string first)
    {
        var slots = Find(from, Usual(one), Usual(other));

        Assert.True(slots.SuitEverybody);
        Assert.Equal(first, Text(slots.Starts[0]));
    }

    [Theory]
    [InlineData("2027-03-29T00:00Z", "Europe/Lisbon", "America/Vancouver")] // both have changed
    [InlineData("2026-10-05T00:00Z", "Australia/Melbourne", "Africa/Nairobi")] // Melbourne has gone forward
    public void A_clock_change_takes_the_common_hour_away(string from, string one, string other) => Assert.False(Find(from, Usual(one), Usual(other)).SuitEverybody);

    [Theory]
    [InlineData("2026-10-01T00:00Z")] // Melbourne forward
    [InlineData("2026-10-22T00:00Z")] // Lisbon back
    [InlineData("2026-10-29T00:00Z")] // Vancouver back
    [InlineData("2027-03-11T00:00Z")] // Vancouver forward
    [InlineData("2027-03-25T00:00Z")] // Lisbon forward
    [InlineData("2027-04-01T00:00Z")] // Melbourne back
    public void Of_four_continents_the_one_who_is_asked_most_is_asked_the_least_that_can_be(string from)
    {
        PersonalCalendar[] people =
        [
            Usual("Australia/Melbourne") with { Absences = [new Absence(DateOnly.FromDateTime(Moment(from).Date), DateOnly.FromDateTime(Moment(from).Date.AddDays(1)))] },
            Usual("Africa/Nairobi"),
            Usual("Europe/Lisbon") with { Week = WorkingWeek.Usual with { Days = [DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday] } },
            Usual("America/Vancouver"),
        ];

        var slots = Find(from, people);

        Assert.False(slots.SuitEverybody);
        var least = HalfHours(from).Where(start => people.All(person => IsThere(person, start))).Min(start => people.Max(person => Outside(person, start)));
        Assert.All(slots.Starts, start => Assert.True(people.All(person => IsThere(person, start))));
        Assert.All(slots.Starts, start => Assert.Equal(least, people.Max(person => Outside(person, start))));
        Assert.Equal(slots.Starts, slots.Starts.Order().Distinct());
    }

    [Fact]
    public void Weeks_from_Sunday_and_from_Monday_meet_from_Monday_to_Thursday()
    {
        var cairo = new PersonalCalendar(
            TimeZoneInfo.FindSystemTimeZoneById("Africa/Cairo"),
            new WorkingWeek([DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday], new TimeOnly(9, 0), new TimeOnly(17, 0)));

        // From a Thursday noon on: Friday and Sunday are each somebody's day off.
        var slots = Find("2026-11-26T20:00Z", cairo, Usual("Europe/Lisbon"));

        Assert.True(slots.SuitEverybody);
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday], slots.Starts.Select(start => start.DayOfWeek));
    }

    [Fact]
    public void A_single_time_that_suits_everybody_is_offered_alone()
    {
        var mondays = new WorkingWeek([DayOfWeek.Monday], new TimeOnly(9, 0), new TimeOnly(9, 30));
        var once = Usual("Europe/Lisbon") with { Week = mondays, Absences = [new Absence(new DateOnly(2026, 11, 24), new DateOnly(2026, 12, 31))] };

        var slots = Find("2026-11-21T12:00Z", once, Usual("Africa/Nairobi"));

        Assert.True(slots.SuitEverybody);
        Assert.Equal(["2026-11-23T09:00Z"], slots.Starts.Select(Text));
    }

    [Fact]
    public void Who_is_away_is_waited_for()
    {
        var away = Usual("Europe/Lisbon") with { Absences = [new Absence(new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 27))] };

        var slots = Find("2026-11-21T12:00Z", away, Usual("Africa/Nairobi"));

        Assert.True(slots.SuitEverybody);
        Assert.Equal("2026-11-30T09:00Z", Text(slots.Starts[0]));
    }

    [Fact]
    public void A_single_common_half_hour_a_day_is_found()
    {
        var late = Usual("Europe/Lisbon") with { Week = WorkingWeek.Usual with { From = new TimeOnly(13, 30), Until = new TimeOnly(20, 0) } };

        var slots = Find("2026-11-21T12:00Z", late, Usual("Africa/Nairobi"));

        Assert.True(slots.SuitEverybody);
        Assert.All(slots.Starts, start => Assert.Equal(new TimeSpan(13, 30, 0), start.TimeOfDay));
    }

    [Fact]
    public void A_common_afternoon_in_two_weeks_gives_times_two_hours_apart()
    {
        var once = Usual("Europe/Lisbon") with { Absences = [new Absence(new DateOnly(2026, 11, 24), new DateOnly(2027, 1, 1))] };

        var slots = Find("2026-11-22T12:00Z", once, Usual("Europe/Lisbon"));

        Assert.Equal(["2026-11-23T09:00Z", "2026-11-23T11:00Z", "2026-11-23T13:00Z"], slots.Starts.Select(Text));
    }

    [Fact]
    public void Half_hour_zones_begin_on_the_half_hour()
    {
        var slots = Find("2026-11-21T12:10Z", Usual("Asia/Kolkata"), Usual("Asia/Kathmandu"));

        Assert.True(slots.SuitEverybody);
        Assert.All(slots.Starts, start => Assert.Equal(0, start.Minute % 30));
    }

    /// <summary>Reckoned anew, on each person's own wall: how many minutes of the time lie outside their hours, a night counting as twelve more hours.</summary>
    private static double Outside(PersonalCalendar person, DateTimeOffset start)
    {
        var (from, until) = (TimeZoneInfo.ConvertTime(start, person.Zone).TimeOfDay, TimeZoneInfo.ConvertTime(start, person.Zone).TimeOfDay + HalfAnHour);
        var outside = Math.Max(0, Math.Max((TimeSpan.FromHours(9) - from).TotalMinutes, (until - TimeSpan.FromHours(17)).TotalMinutes));

        return outside + (outside > 0 && (from < TimeSpan.FromHours(7) || until > TimeSpan.FromHours(21)) ? 12 * 60 : 0);
    }

    private static bool IsThere(PersonalCalendar person, DateTimeOffset start)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(start, person.Zone).DateTime);

        return person.Week.Days.Contains(day.DayOfWeek) && (person.Absences ?? []).All(absence => day < absence.From || day > absence.Until);
    }

    private static CommonSlots Find(string from, params PersonalCalendar[] people) => CommonSlots.Find(people, Moment(from), HalfAnHour);

    private static IEnumerable<DateTimeOffset> HalfHours(string from) => Enumerable.Range(0, 14 * 48).Select(step => Moment(from) + (step * HalfAnHour));

    private static PersonalCalendar Usual(string zone) => new(TimeZoneInfo.FindSystemTimeZoneById(zone), WorkingWeek.Usual);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm'Z'", CultureInfo.InvariantCulture);
}
