using System.Globalization;
using PartnerBot.Schedules;
using Xunit;

namespace PartnerBot.Tests.Schedules;

public sealed class WallClockTests
{
    [Theory]
    // An ordinary day, in winter and in summer.
    [InlineData("Europe/Berlin", "2026-01-15 10:00", "2026-01-15T10:00+01:00")]
    [InlineData("Europe/Berlin", "2026-07-15 10:00", "2026-07-15T10:00+02:00")]
    // Spring: 02:00 becomes 03:00. Autumn: 03:00 becomes 02:00.
    [InlineData("Europe/Berlin", "2026-03-29 01:59", "2026-03-29T01:59+01:00")]
    [InlineData("Europe/Berlin", "2026-03-29 02:00", "2026-03-29T03:00+02:00")]
    [InlineData("Europe/Berlin", "2026-03-29 02:30", "2026-03-29T03:00+02:00")]
    [InlineData("Europe/Berlin", "2026-03-29 03:00", "2026-03-29T03:00+02:00")]
    [InlineData("Europe/Berlin", "2026-10-25 02:30", "2026-10-25T02:30+02:00")]
    [InlineData("Europe/Berlin", "2026-10-25 03:00", "2026-10-25T03:00+01:00")]
    [InlineData("America/New_York", "2026-03-08 02:15", "2026-03-08T03:00-04:00")]
    [InlineData("America/New_York", "2026-11-01 01:30", "2026-11-01T01:30-04:00")]
    [InlineData("America/New_York", "2026-11-01 02:00", "2026-11-01T02:00-05:00")]
    // Santiago changes at midnight, so that it is the day that begins an hour late.
    [InlineData("America/Santiago", "2026-09-06 00:00", "2026-09-06T01:00-03:00")]
    [InlineData("America/Santiago", "2026-09-06 00:59", "2026-09-06T01:00-03:00")]
    [InlineData("America/Santiago", "2026-04-04 23:30", "2026-04-04T23:30-03:00")]
    [InlineData("America/Santiago", "2026-04-05 00:00", "2026-04-05T00:00-04:00")]
    // Lord Howe moves by half an hour.
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:00", "2026-10-04T02:30+11:00")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:29", "2026-10-04T02:30+11:00")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-05T01:45+11:00")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 02:00", "2026-04-05T02:00+10:30")]
    // Nairobi never changes.
    [InlineData("Africa/Nairobi", "2026-03-29 02:30", "2026-03-29T02:30+03:00")]
    [InlineData("Africa/Nairobi", "2026-10-25 02:30", "2026-10-25T02:30+03:00")]
    // Apia changed until 2021, and in 2011 left out a whole day on its way over the date line.
    [InlineData("Pacific/Apia", "2020-09-27 03:30", "2020-09-27T04:00+14:00")]
    [InlineData("Pacific/Apia", "2021-04-04 03:30", "2021-04-04T03:30+14:00")]
    [InlineData("Pacific/Apia", "2021-04-04 04:00", "2021-04-04T04:00+13:00")]
    [InlineData("Pacific/Apia", "2011-12-29 12:00", "2011-12-29T12:00-10:00")]
    [InlineData("Pacific/Apia", "2011-12-30 12:00", "2011-12-31T00:00+14:00")]
    [InlineData("Pacific/Apia", "2026-09-27 03:30", "2026-09-27T03:30+13:00")]
    public void A_time_that_does_not_exist_means_the_next_minute_that_does_and_one_that_comes_twice_the_first(string zone, string wall, string expected)
    {
        var local = DateTime.Parse(wall, CultureInfo.InvariantCulture);

        var instant = WallClock.ToInstant(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(expected, instant.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture));
    }
}
