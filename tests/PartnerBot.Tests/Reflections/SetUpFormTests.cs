using PartnerBot.Reflections;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Reflections;

public sealed class SetUpFormTests
{
    private static readonly Words English = new Wordings().For("en");

    [Theory]
    [InlineData("2027-01-04", "January 2027")]
    [InlineData("2026-11-20", "November 2026 to January 2027")]
    [InlineData("2026-01-20", "January 2026 to January 2027")]
    public void The_time_that_is_offered_begins_where_nobody_has_looked_back_yet(string since, string period)
    {
        var today = new DateOnly(2027, 1, 19);

        Assert.Equal(period, SetUpForm.Usual(English, ReflectionKind.MidWay, due: today.AddDays(14), DateOnly.Parse(since, English.Culture), today).Period);
    }
}
