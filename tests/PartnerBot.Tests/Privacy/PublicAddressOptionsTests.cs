using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using PartnerBot.Privacy;
using Xunit;

namespace PartnerBot.Tests.Privacy;

public sealed class PublicAddressOptionsTests
{
    [Theory]
    [InlineData(null, "Production", true)]
    [InlineData("https://partnerbot.example", "Production", true)]
    [InlineData("https://example.org/partnerbot/", "Production", true)]
    [InlineData("http://localhost:3978", "Development", true)]
    [InlineData("http://localhost:3978", "Production", false)]
    [InlineData("ftp://partnerbot.example", "Development", false)]
    [InlineData("partnerbot.example", "Production", false)]
    [InlineData("https://me:secret@partnerbot.example", "Production", false)]
    [InlineData("https://partnerbot.example?a=b", "Production", false)]
    public void Links_travel_by_https_outside_development(string? url, string environment, bool valid)
    {
        var options = new PublicAddressOptions { PublicUrl = url is null ? null : new Uri(url, UriKind.RelativeOrAbsolute) };

        var result = new PublicAddressOptionsValidator(new SomeEnvironment(environment)).Validate(null, options);

        Assert.Equal(valid, result.Succeeded);
        Assert.DoesNotContain("secret", result.FailureMessage ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://partnerbot.example")]
    [InlineData("https://partnerbot.example/")]
    public void Paths_can_be_put_below_it(string url) =>
        Assert.Equal(new Uri("https://partnerbot.example/files/x"), new Uri(new PublicAddressOptions { PublicUrl = new Uri(url) }.Below!, "files/x"));

    private sealed class SomeEnvironment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "PartnerBot";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
