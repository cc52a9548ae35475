using System.Globalization;
using PartnerBot.CheckIns;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

public sealed class CheckInOptionsTests
{
    [Fact]
    public void The_defaults_are_valid() => Assert.True(new CheckInOptionsValidator().Validate(null, new CheckInOptions()).Succeeded);

    [Theory]
    [InlineData(1, 1, "00:00:15")]
    [InlineData(14, 28, "01:00:00")]
    public void The_bounds_themselves_are_valid(int window, int extraApart, string shortest)
    {
        var options = new CheckInOptions
        {
            Window = TimeSpan.FromDays(window),
            ExtraApart = TimeSpan.FromDays(extraApart),
            ShortestInterval = TimeSpan.Parse(shortest, CultureInfo.InvariantCulture),
        };

        Assert.True(new CheckInOptionsValidator().Validate(null, options).Succeeded);
    }

    [Fact]
    public void A_wrong_setting_is_named_with_its_bound_and_value()
    {
        var wrong = new CheckInOptions
        {
            Window = TimeSpan.FromDays(15),
            CadenceWeeks = 5,
            Weekday = (DayOfWeek)9,
            ShortestInterval = TimeSpan.FromSeconds(14),
        };

        Assert.Equal(
            [
                "CheckIns:Window must be from 1 to 14 days, but is 15.00:00:00.",
                "CheckIns:CadenceWeeks must be one of 1, 2, 3, 4, 6, 8, 12, but is 5.",
                "CheckIns:Weekday must be a day of the week in English, but is 9.",
                "CheckIns:ShortestInterval must be from 15 seconds to 1 hour, but is 00:00:14.",
            ],
            new CheckInOptionsValidator().Validate(null, wrong).Failures);
    }
}
