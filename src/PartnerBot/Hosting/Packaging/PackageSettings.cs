using System.Text.RegularExpressions;
using PartnerBot.BotFramework.Authentication;

namespace PartnerBot.Hosting.Packaging;

/// <summary>What the settings say for the package: a value for each placeholder of the manifest, and a sentence for each setting at fault.</summary>
internal sealed partial class PackageSettings
{
    private const int LongestName = 32;
    private const int LongestAddress = 2048;

    private readonly Dictionary<string, string> _placeholders = [];
    private readonly List<string> _failures = [];

    public PackageSettings(IConfiguration settings)
    {
        var botId = BotAuthenticationOptions.AppIdIn(settings);
        Add("BotId", $"{BotAuthenticationOptions.Section}:AppId (or MicrosoftAppId)", "the bot's Microsoft App ID, a GUID", botId, Id);

        // Without an id of its own the app has the bot's; what is wrong with that one is said above.
        if (Text(settings, "Teams:AppId") is { } appId)
            Add("AppId", "Teams:AppId", "the app's id in Teams, a GUID, or empty for the bot's own id", appId, Id);
        else if (_placeholders.TryGetValue("BotId", out var same))
            _placeholders["AppId"] = same;

        Add("Version", "Teams:Version", "three numbers such as 1.0.0", Text(settings, "Teams:Version") ?? OwnVersion, Version);
        Add(
            "DeveloperName", "Teams:Developer:Name", $"the name of whoever runs this bot, of at most {LongestName} characters",
            Text(settings, "Teams:Developer:Name"), name => name.Length <= LongestName ? name : null);
        AddAddress("WebsiteUrl", "the website of whoever runs this bot");
        AddAddress("PrivacyUrl", "the page that tells people what is kept about them");
        AddAddress("TermsOfUseUrl", "the terms of use");

        void AddAddress(string name, string what) => Add(
            name, $"Teams:Developer:{name}", $"the https address of {what}", Text(settings, $"Teams:Developer:{name}"), Address);
    }

    /// <summary>The values by the name of their placeholder; complete when there are no failures.</summary>
    public IReadOnlyDictionary<string, string> Placeholders => _placeholders;

    public IReadOnlyList<string> Failures => _failures;

    private static string OwnVersion => typeof(PackageSettings).Assembly.GetName().Version!.ToString(3);

    private void Add(string placeholder, string setting, string demand, string? value, Func<string, string?> parse)
    {
        if (value is null)
            _failures.Add($"{setting} must be {demand}, but is not set.");
        else if (parse(value) is { } parsed)
            _placeholders[placeholder] = parsed;
        else
            _failures.Add($"{setting} must be {demand}, but is '{value}'.");
    }

    private static string? Text(IConfiguration settings, string key) => settings[key]?.Trim() is { Length: > 0 } text ? text : null;

    private static string? Id(string text) => Guid.TryParse(text, out var id) && id != Guid.Empty ? id.ToString() : null;

    private static string? Version(string text) => ThreeNumbers().IsMatch(text) ? text : null;

    private static string? Address(string text) =>
        text.Length <= LongestAddress && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? text : null;

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,8})(\.(0|[1-9][0-9]{0,8})){2}\z")]
    private static partial Regex ThreeNumbers();
}
