using PartnerBot.Hosting.Development;
using PartnerBot.Privacy;
using Xunit;

namespace PartnerBot.Tests.Hosting.Development;

public sealed class OwnAddressTests
{
    [Theory]
    [InlineData("http://localhost:3978", "http://localhost:3978/")]
    [InlineData("https://localhost:5001; http://127.0.0.1:5000", "http://127.0.0.1:5000/")]
    [InlineData("http://*:8080", "http://localhost:8080/")]
    [InlineData("http://[::]:8080", "http://localhost:8080/")]
    [InlineData("https://localhost:5001", null)]
    [InlineData("http://127.0.0.1:0", null)]
    [InlineData("http://unix:/tmp/bot.sock", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Links_lead_to_the_first_address_a_browser_can_open(string? urls, string? expected) =>
        Assert.Equal(expected, OwnAddress.FirstOf(urls)?.AbsoluteUri);

    [Fact]
    public void An_address_that_was_set_stays()
    {
        var options = new PublicAddressOptions { PublicUrl = new Uri("https://partnerbot.example") };

        new OwnAddress(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build()).PostConfigure(null, options);

        Assert.Equal(new Uri("https://partnerbot.example"), options.PublicUrl);
    }
}
