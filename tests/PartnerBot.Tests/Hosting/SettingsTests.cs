using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using PartnerBot.Hosting.Health;
using PartnerBot.Testing;
using PartnerBot.Testing.Chat;
using Xunit;

namespace PartnerBot.Tests.Hosting;

/// <summary>Every setting is described, and a wrong one stops the start with a sentence that can be acted on.</summary>
public sealed partial class SettingsTests
{
    /// <summary>Every setting that has a bound, with a value outside of it.</summary>
    private static readonly (string Setting, string Wrong, string Said)[] Bounded =
    [
        ("Bot:Turns:TimeLimit", "00:00:14", "from 00:00:01 to 00:00:10, but is 00:00:14."),
        ("Bot:Turns:MaxBodyBytes", "1024", "from 16384 to 4194304, but is 1024."),
        ("Bot:Throttle:PerTenantPerSecond", "51", "from 1 to 50, but is 51."),
        ("Schedules:ConcurrentJobs", "65", "from 1 to 64, but is 65."),
        ("Deliveries:Poll", "00:02:00", "from 00:00:00.1000000 to 00:01:00, but is 00:02:00."),
        ("Deliveries:Parallel", "65", "from 1 to 64, but is 65."),
        ("Deliveries:MaxAttempts", "0", "from 1 to 100, but is 0."),
        ("Deliveries:AsksPerWeek", "15", "from 1 to 14, but is 15."),
        ("Deliveries:Claim", "00:00:10", "from 00:00:20 to 01:00:00, but is 00:00:10."),
        ("Partnerships:JoinCodeLifetime", "00:30:00", "between 01:00:00 and 365.00:00:00, but is 00:30:00."),
        ("CheckIns:Window", "15.00:00:00", "from 1 to 14 days, but is 15.00:00:00."),
        ("CheckIns:CadenceWeeks", "5", "one of 1, 2, 3, 4, 6, 8, 12, but is 5."),
        ("CheckIns:FewestAnswers", "4", "from 5 to 50, but is 4."),
        ("CheckIns:ExtraApart", "29.00:00:00", "from 1 to 28 days, but is 29.00:00:00."),
        ("CheckIns:ShortestInterval", "00:00:05", "from 15 seconds to 1 hour, but is 00:00:05."),
        ("Reflections:ReadingTime", "31.00:00:00", "from 2.00:00:00 to 30.00:00:00, but is 31.00:00:00."),
        ("Retention:CheckIns", "29.00:00:00", "from 30.00:00:00 to 365.00:00:00, but is 29.00:00:00."),
        ("Retention:AfterEnd", "366.00:00:00", "from 30.00:00:00 to 365.00:00:00, but is 366.00:00:00."),
        ("Retention:Conversations", "1.00:00:00", "from 30.00:00:00 to 365.00:00:00, but is 1.00:00:00."),
        ("Retention:Deliveries", "400.00:00:00", "from 30.00:00:00 to 365.00:00:00, but is 400.00:00:00."),
        ("Telemetry:Every", "02:00:00", "00:00:01 to 01:00:00, but is 02:00:00."),
    ];

    [Fact]
    public async Task Each_value_out_of_bounds_stops_the_start_with_setting_bound_and_value()
    {
        var refused = await Record.ExceptionAsync(() => BotUnderTest.StartAsync([.. Bounded.Select(row => (row.Setting, (string?)row.Wrong))]));

        Assert.NotNull(refused);
        var failures = (refused is AggregateException all ? all.InnerExceptions : [refused]).OfType<OptionsValidationException>().SelectMany(one => one.Failures).ToList();
        var said = string.Join('\n', failures);
        Assert.Empty(Bounded.Where(row => !said.Contains($"{row.Setting} must be {row.Said}", StringComparison.Ordinal)).Select(row => $"{row.Setting}, in: {said}"));
        // At the door, where others may read it, the value is left out.
        Assert.All(failures, failure => Assert.DoesNotContain("but is", SettingSentence.WithoutValue(failure), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_setting_whose_comment_names_bounds_is_tried_out_of_them()
    {
        var bounded = Leaves().Where(leaf => Bounds().IsMatch(leaf.Comment)).Select(leaf => leaf.Setting).ToList();

        Assert.All(["Deliveries:Poll", "Retention:AfterEnd", "Bot:Turns:MaxBodyBytes"], setting => Assert.Contains(setting, bounded));
        Assert.Empty(bounded.Except(Bounded.Select(row => row.Setting)));
    }

    [Fact]
    public void The_page_about_operations_names_every_setting_with_its_default()
    {
        var page = File.ReadLines(Path.Combine(Repository.Root, "docs", "operations.md"))
            .SkipWhile(line => line != "## All settings")
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .GroupBy(cells => cells[1].Trim('`'))
            .ToDictionary(rows => rows.Key, rows => rows.First()[2]);

        Assert.Empty(Leaves()
            .Where(leaf => page.GetValueOrDefault(leaf.Setting) != leaf.Default)
            .Select(leaf => $"docs/operations.md, section «All settings»: say of {leaf.Setting} that its default is {leaf.Default}, its unit and bounds, and what it decides."));
    }

    /// <summary>The settings as they stand in the file, each with its default as the page shows it and with the comment in its line.</summary>
    private static IEnumerable<(string Setting, string Default, string Comment)> Leaves()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "appsettings.json"));
        using var settings = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var comments = Section().Matches(text).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["comment"].Value);

        return [.. Below("", settings.RootElement.Clone(), "")];

        IEnumerable<(string Setting, string Default, string Comment)> Below(string path, JsonElement value, string comment) => value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().SelectMany(one => Below(
                path.Length == 0 ? one.Name : $"{path}:{one.Name}", one.Value, $"{comments.GetValueOrDefault(path)} {CommentOf(text, one.Name, one.Value)}"))
            : [(path, value.ToString() is { Length: > 0 } said and not "[]" ? $"`{(value.ValueKind is JsonValueKind.String ? said : value.GetRawText())}`" : "–", comment)];
    }

    private static string CommentOf(string text, string name, JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? ""
        : Regex.Match(text, $"\"{Regex.Escape(name)}\": {Regex.Escape(value.GetRawText())},? *(?<comment>//.*)?").Groups["comment"].Value;

    [GeneratedRegex("""^  "(?<name>\w+)": \{ (?<comment>//.*)$""", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"\d( \w+)? to \d")]
    private static partial Regex Bounds();
}
