using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Tests.Cards;
using PartnerBot.Wording;

namespace PartnerBot.EndToEnd.Tests.Accessibility;

/// <summary>As many cards of all as show everything that any of them is made of: a browser takes its time for each, and what it draws badly it draws badly everywhere.</summary>
internal static class CardKinds
{
    // What changes how an element is drawn or read out, whatever its words are.
    private static readonly string[] Telling =
        ["type", "style", "color", "isSubtle", "weight", "size", "role", "isMultiSelect", "isMultiline", "isRequired", "wrap", "horizontalAlignment", "mode"];

    public static IReadOnlyList<(string Name, AdaptiveCard Card)> Of(Words words)
    {
        var all = from samples in EverySample.Classes
                  from sample in EverySample.In(samples, words)
                  let parts = Parts(CardJson.ToJsonElement(sample.Card)).ToHashSet()
                  orderby parts.Count descending
                  select (Name: $"{samples.Name}: {sample.Name}", sample.Card, Parts: parts);
        var seen = new HashSet<string>();

        return [.. all.Where(sample => AddsTo(seen, sample.Parts)).Select(sample => (sample.Name, sample.Card))];
    }

    private static bool AddsTo(HashSet<string> seen, HashSet<string> parts)
    {
        var before = seen.Count;
        seen.UnionWith(parts);

        return seen.Count > before;
    }

    private static IEnumerable<string> Parts(JsonElement card) => Parts(JsonSerializer.SerializeToNode(card), "");

    private static IEnumerable<string> Parts(JsonNode? node, string around) => node switch
    {
        JsonArray array => array.SelectMany(item => Parts(item, around)),
        JsonObject part when part["type"] is JsonValue => [$"{around} > {Kind(part)}", .. Inside(part, part["style"] is { } style ? $"{style}" : around)],
        JsonObject other => Inside(other, around),
        _ => [],
    };

    private static IEnumerable<string> Inside(JsonObject part, string around) =>
        part.Where(property => property.Key is not "data").SelectMany(property => Parts(property.Value, around));

    private static string Kind(JsonObject part) =>
        string.Join(' ', Telling.Where(part.ContainsKey).Select(name => $"{name}={part[name]}")) + (part.ContainsKey("label") ? " labelled" : "")
        + ($"{part["text"]}".Contains("](http", StringComparison.Ordinal) ? " with a link" : "");
}
