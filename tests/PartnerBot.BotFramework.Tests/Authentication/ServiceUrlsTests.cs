using PartnerBot.BotFramework.Authentication;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Authentication;

public sealed class ServiceUrlsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/7e0a0000-0000-4000-8000-000000000001/")]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net:443/in/")]
    [InlineData("HTTPS://SMBA.TRAFFICMANAGER.NET/apac/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams/")]
    [InlineData("https://webchat.botframework.com/")]
    public void The_channels_hosts_are_allowed(string url) => Assert.True(new ServiceUrls(loopback: false).Allows(url));

    [Theory]
    // Another name with the right end or the right beginning.
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://evilsmba.trafficmanager.net/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://a.smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.com/")]
    [InlineData("https://webchat.botframework.com.evil.com/")]
    [InlineData("https://evil-teams.microsoft.com/")]
    [InlineData("https://.botframework.com/")]
    [InlineData("https://botframework.com/")]
    // The right name as user, path, query or fragment of another.
    [InlineData("https://smba.trafficmanager.net@evil.com/")]
    [InlineData("https://smba.trafficmanager.net:443@evil.com/")]
    [InlineData("https://smba.trafficmanager.net%40evil.com/")]
    [InlineData("https://evil.com/smba.trafficmanager.net/")]
    [InlineData("https://evil.com/.botframework.com")]
    [InlineData("https://evil.com?.botframework.com")]
    [InlineData("https://evil.com#.botframework.com")]
    [InlineData("https://evil.com\\.botframework.com")]
    [InlineData("https://evil.com\\@smba.trafficmanager.net/")]
    [InlineData("https://evil.com%2f.botframework.com/")]
    [InlineData("https://evil.com%00.botframework.com/")]
    // The right host, but not as the channel writes it.
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("https://evil.com@smba.trafficmanager.net/")]
    [InlineData("https://user:password@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net/?a=b")]
    [InlineData("https://smba.trafficmanager.net/#a")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://webchat.botframework.com./")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://smba.trafficmanager.net:80/")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("http://smba.trafficmanager.net:443/")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("wss://smba.trafficmanager.net/")]
    // Letters and dots that only look so.
    [InlineData("https://smbа.trafficmanager.net/")]
    [InlineData("https://smba。trafficmanager。net/")]
    [InlineData("https://evil.com／.botframework.com/")]
    [InlineData("https://evil。botframework.com/")]
    [InlineData("https://xn--smb-8cd.trafficmanager.net/")]
    // Not the internet, and not an address.
    [InlineData("http://localhost/")]
    [InlineData("https://localhost/")]
    [InlineData("http://[::1]/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//smba.trafficmanager.net/")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("/teams")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void Everything_else_is_refused(string? url)
    {
        var hosts = new ServiceUrls(loopback: false);

        Assert.False(hosts.Allows(url));
        Assert.Throws<InvalidOperationException>(() => hosts.Join(url, "v3/conversations"));
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector")]
    [InlineData("http://127.0.0.1:3978")]
    [InlineData("http://[::1]:3978/")]
    [InlineData("https://localhost:3978/")]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    public void A_development_channel_may_be_on_this_machine(string url) => Assert.True(new ServiceUrls(loopback: true).Allows(url));

    [Theory]
    [InlineData("http://localhost.evil.com/")]
    [InlineData("http://127.0.0.1.evil.com/")]
    [InlineData("http://127.0.0.1@evil.com/")]
    [InlineData("http://evil.com@localhost/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("ftp://localhost/")]
    [InlineData("file://localhost/etc/passwd")]
    [InlineData("http://smba.trafficmanager.net/")]
    public void A_development_channel_is_nowhere_else(string url) => Assert.False(new ServiceUrls(loopback: true).Allows(url));

    [Theory]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams/", true)]
    [InlineData("https://smba.infra.dod.teams.microsoft.us/teams/", true)]
    [InlineData("https://directline.botframework.azure.us/", true)]
    [InlineData("https://smba.trafficmanager.net/teams/", false)]
    [InlineData("https://webchat.botframework.com/", false)]
    public void The_government_cloud_has_hosts_of_its_own(string url, bool government)
    {
        Assert.Equal(government, new ServiceUrls(loopback: false, BotCloud.USGovernment).Allows(url));
        Assert.Equal(!government, new ServiceUrls(loopback: false).Allows(url));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/", "https://smba.trafficmanager.net/amer/v3/conversations")]
    [InlineData("https://smba.trafficmanager.net/amer", "https://smba.trafficmanager.net/amer/v3/conversations")]
    [InlineData("https://smba.trafficmanager.net", "https://smba.trafficmanager.net/v3/conversations")]
    public void A_path_is_joined_with_one_slash(string url, string whole) =>
        Assert.Equal(whole, new ServiceUrls(loopback: false).Join(url, "v3/conversations").AbsoluteUri);
}
