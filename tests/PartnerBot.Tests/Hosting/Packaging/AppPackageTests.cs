using System.IO.Compression;
using System.Text.Json.Nodes;
using Xunit;

namespace PartnerBot.Tests.Hosting.Packaging;

public sealed class AppPackageTests
{
    [Fact]
    public void The_package_holds_the_manifest_its_icons_and_its_languages_at_the_root()
    {
        using var zip = new ZipArchive(new MemoryStream(SomePackage.Build()));

        Assert.Equal(["manifest.json", "ar.json", "color.png", "es.json", "fr.json", "nl.json", "outline.png"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void The_same_settings_make_the_same_bytes()
    {
        Assert.Equal(SomePackage.Build(), SomePackage.Build());
    }

    [Fact]
    public void The_time_of_packing_does_not_show()
    {
        using var zip = new ZipArchive(new MemoryStream(SomePackage.Build()));

        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void No_placeholder_is_left()
    {
        Assert.All(SomePackage.Files.Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal)), file => Assert.DoesNotContain("{{", file.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_settings_stand_in_the_manifest()
    {
        var manifest = JsonNode.Parse(SomePackage.Manifest)!;

        Assert.Equal(SomePackage.BotId, (string?)manifest["id"]);
        Assert.Equal(SomePackage.BotId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal("Learning City of Example", (string?)manifest["developer"]!["name"]);
        Assert.Equal("https://partners.example.org", (string?)manifest["developer"]!["websiteUrl"]);
        Assert.Equal("https://partners.example.org/privacy", (string?)manifest["developer"]!["privacyUrl"]);
        Assert.Equal("https://partners.example.org/terms", (string?)manifest["developer"]!["termsOfUseUrl"]);
    }

    [Fact]
    public void The_app_may_have_an_id_and_a_version_of_its_own()
    {
        const string AppId = "7d0f2a44-6f0e-4f5c-9d25-0b9e3f6f7c21";

        var files = SomePackage.Unpack(SomePackage.Build(("Teams:AppId", AppId.ToUpperInvariant()), ("Teams:Version", "2.10.0")));
        var manifest = JsonNode.Parse(files["manifest.json"])!;

        Assert.Equal(AppId, (string?)manifest["id"]);
        Assert.Equal(SomePackage.BotId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal("2.10.0", (string?)manifest["version"]);
    }
}
