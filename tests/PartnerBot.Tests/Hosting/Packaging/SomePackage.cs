using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Configuration;
using PartnerBot.Hosting.Packaging;

namespace PartnerBot.Tests.Hosting.Packaging;

/// <summary>The package of an invented organisation.</summary>
internal static class SomePackage
{
    public const string BotId = "2f3c1e52-9c1b-4a52-8c8b-3f6f0a7f9a11";

    private static readonly Dictionary<string, string?> Complete = new()
    {
        ["Bot:Authentication:AppId"] = BotId,
        ["Teams:Developer:Name"] = "Learning City of Example",
        ["Teams:Developer:WebsiteUrl"] = "https://partners.example.org",
        ["Teams:Developer:PrivacyUrl"] = "https://partners.example.org/privacy",
        ["Teams:Developer:TermsOfUseUrl"] = "https://partners.example.org/terms",
    };

    public static IReadOnlyDictionary<string, string> Files { get; } = Unpack(Build());

    public static string Manifest => Files["manifest.json"];

    /// <summary>Settings that lack nothing, but for those that are given anew; null takes one away.</summary>
    public static IConfiguration Settings(params ReadOnlySpan<(string Key, string? Value)> changes)
    {
        var all = new Dictionary<string, string?>(Complete);
        foreach (var (key, value) in changes)
            all[key] = value;

        return new ConfigurationBuilder().AddInMemoryCollection(all).Build();
    }

    public static byte[] Build(params ReadOnlySpan<(string Key, string? Value)> changes) =>
        AppPackage.Build(AppPackage.Folder, new PackageSettings(Settings(changes)).Placeholders);

    /// <summary>The files of a package as text; pictures too, one sign a byte.</summary>
    public static Dictionary<string, string> Unpack(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));

        return zip.Entries.ToDictionary(entry => entry.FullName, Text);
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), entry.Name.EndsWith(".json", StringComparison.Ordinal) ? Encoding.UTF8 : Encoding.Latin1);

        return reader.ReadToEnd();
    }
}
