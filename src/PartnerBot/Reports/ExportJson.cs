using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerBot.CheckIns;
using PartnerBot.Closings;
using PartnerBot.Reflections;
using PartnerBot.Wording;

namespace PartnerBot.Reports;

/// <summary>An export for other programs. The names of its fields are the same in every language, and stay.</summary>
internal static class ExportJson
{
    // People read it, too: letters of any script stand there as themselves. It is never put into a page.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(Words words, PartnershipExport export) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject
        {
            ["about"] = ExportPages.Audience(words, export),
            ["care"] = words["reports.file.care"],
            ["language"] = words.Language,
            ["madeOn"] = Day(export.MadeOn),
            ["partnership"] = export.Partnership,
            ["purpose"] = export.Purpose,
            ["organisations"] = Array(export.Organisations.Select(name => JsonValue.Create(name))),
            ["reflections"] = Array(export.Reflections.Select(report => Reflection(words, report))),
            ["trend"] = Array(export.Trend.Select(point => Point(words, point))),
        },
        Readable);

    private static JsonObject Reflection(Words words, ReflectionReport report) => new()
    {
        ["kind"] = report.Kind.ToString(),
        ["openedOn"] = Day(report.OpenedOn),
        ["dueOn"] = Day(report.DueOn),
        ["period"] = report.Period,
        ["purpose"] = report.Purpose,
        ["invited"] = report.Invited,
        ["told"] = report.Told,
        ["notShown"] = report.Withheld,
        ["stories"] = Array(report.Stories.Select((story, place) => Story(words, story, place))),
        ["panel"] = report.Outcome is { } outcome ? Panel(words, report, outcome) : null,
        ["closing"] = report.Closing is { } closing ? Closing(words, closing) : null,
    };

    private static JsonObject Story(Words words, ReportedStory story, int place) => new()
    {
        ["number"] = place + 1,
        ["teller"] = Teller(story.Teller),
        ["domain"] = StoryDomain.Label(words, story.Domain),
        ["othersNotAsked"] = story.OthersNotAsked,
        ["title"] = story.Text.Title,
        ["changes"] = Array(story.Text.Changes.Select(change => JsonValue.Create(change))),
        ["chosenChange"] = story.Text.ChosenChange,
        ["before"] = story.Text.Before,
        ["happened"] = story.Text.Happened,
        ["now"] = story.Text.Now,
        ["why"] = story.Text.WhyItMatters,
        ["lesson"] = story.Text.Lesson,
    };

    private static JsonObject Teller(StoryTeller teller) => teller switch
    {
        StoryTeller.Named(var name) => new() { ["named"] = name },
        StoryTeller.InRole(var asBroker) => new() { ["role"] = asBroker ? "broker" : "partner" },
        _ => [],
    };

    private static JsonObject Panel(Words words, ReflectionReport report, Outcome outcome)
    {
        var numbers = report.Stories.Select((story, place) => (story.Id, Number: place + 1)).ToDictionary(story => story.Id, story => story.Number);

        return new()
        {
            ["people"] = outcome.Read.People,
            ["organisations"] = outcome.Read.Organisations,
            ["read"] = outcome.Read.Stories,
            ["domains"] = Array(outcome.Domains.Select(domain => new JsonObject
            {
                ["domain"] = StoryDomain.Label(words, domain.Domain),
                ["chosen"] = Array(domain.Chosen.Select(story => Choice(numbers, story))),
                ["others"] = Array(domain.Others.Select(story => Choice(numbers, story))),
            })),
        };
    }

    /// <summary>A choice names its story by the number in the list; one that is not shown has none.</summary>
    private static JsonObject Choice(Dictionary<StoryId, int> numbers, OutcomeStory story) => new()
    {
        ["story"] = numbers.TryGetValue(story.Id, out var number) ? number : null,
        ["reasons"] = Array(story.Reasons.Select(reason => JsonValue.Create(reason))),
        ["check"] = story.Check is { } check
            ? new JsonObject { ["by"] = Array(check.By.Select(name => JsonValue.Create(name))), ["how"] = check.How, ["finding"] = check.Finding.ToString() }
            : null,
    };

    private static JsonObject Closing(Words words, ClosingRecord record) => new()
    {
        ["decisions"] = Array(record.Decisions.Select(line => new JsonObject
        {
            ["organisation"] = ClosingSection.Organisation(words, line),
            ["next"] = line.Next?.ToString(),
            ["why"] = line.Why,
        })),
        ["values"] = Array(record.Pictures.Select(picture => new JsonObject
        {
            ["value"] = words.ValueName(picture.Value),
            ["said"] = Array(ClosingSection.Values(words, record, picture).Select(said => JsonValue.Create(said))),
        })),
        ["legacy"] = Array(record.Entries.Where(entry => entry.Kind != LegacyKind.Celebrate).Select(Entry)),
        ["celebrations"] = Array(record.Entries.Where(entry => entry.Kind == LegacyKind.Celebrate).Select(Entry)),
    };

    private static JsonObject Entry(LegacyLine entry) => new() { ["kind"] = entry.Kind.ToString(), ["text"] = entry.Text, ["name"] = entry.Name };

    private static JsonObject Point(Words words, TrendPoint point) => new()
    {
        ["round"] = point.Round.Number,
        ["closedOn"] = Day(point.Round.ClosedOn),
        ["middle"] = TrendCard.Middle(words, point.Middle),
    };

    private static JsonArray Array(IEnumerable<JsonNode?> nodes) => [.. nodes];

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
