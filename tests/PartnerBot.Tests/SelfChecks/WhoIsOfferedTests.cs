using PartnerBot.SelfChecks;
using Xunit;

namespace PartnerBot.Tests.SelfChecks;

public sealed class WhoIsOfferedTests
{
    private static readonly DateOnly Quarter = new(2027, 4, 1);

    [Theory]
    [InlineData("2027-01-01", "2027-01-01")]
    [InlineData("2027-03-31", "2027-01-01")]
    [InlineData("2027-04-01", "2027-04-01")]
    [InlineData("2027-12-31", "2027-10-01")]
    public void A_quarter_begins_in_January_April_July_and_October(string day, string first) =>
        Assert.Equal(DateOnly.Parse(first, null), WhoIsOffered.QuarterOf(DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("2027-03-31", true, null, null, true)]
    [InlineData("2027-04-01", true, null, null, false)] // has only just begun
    [InlineData("2027-01-01", false, null, null, false)] // does not want it
    [InlineData("2027-01-01", true, "2027-01-01", "2027-02-02", true)]
    [InlineData("2027-01-01", true, "2027-04-01", null, false)] // has been asked
    [InlineData("2027-01-01", true, null, "2027-04-02", false)] // has done it unasked
    public void It_is_offered_once_a_quarter_to_who_wants_it(string joined, bool wanted, string? offered, string? kept, bool expected) =>
        Assert.Equal(expected, WhoIsOffered.Is(new PractitionerSeen(DateOnly.Parse(joined, null), wanted, Day(offered), Day(kept)), Quarter));

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, null);
}
