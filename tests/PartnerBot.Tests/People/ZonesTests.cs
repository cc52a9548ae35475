using PartnerBot.People;
using Xunit;

namespace PartnerBot.Tests.People;

public sealed class ZonesTests
{
    [Theory]
    [InlineData("Europe/Berlin", true)]
    [InlineData("Etc/UTC", true)]
    [InlineData("W. Europe Standard Time", false)]
    [InlineData("europe/berlin", false)]
    [InlineData("Mars/Base", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_zone_is_known_by_its_IANA_name_alone(string? zone, bool isKnown) => Assert.Equal(isKnown, Zones.IsKnown(zone));
}
