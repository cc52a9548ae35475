using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerBot.EndToEnd.Tests.Accessibility;

/// <summary>
/// Every element and every row of buttons of many cards, each once and opened, together on a few large cards: a browser takes its time for each card,
/// and a word has the same room there.
/// </summary>
internal static class CardParts
{
    /// <summary>As many as keep within what the Playground takes as one message.</summary>
    private const int PartsOnACard = 40;

    public static IReadOnlyList<JsonObject> Of(IReadOnlyList<JsonElement> cards)
    {
        var parts = new Dictionary<string, JsonObject>();
        JsonObject[] all = [.. cards.Select(card => JsonSerializer.SerializeToNode(card)!.AsObject())];
        foreach (var part in all.SelectMany(Parts))
        {
            Open(part);
            parts.TryAdd(part.ToJsonString(), part);
        }

        return [.. parts.Values.Chunk(PartsOnACard).Select(few => Card(all[0], few))];
    }

    private static IEnumerable<JsonObject> Parts(JsonObject card)
    {
        foreach (var element in card["body"]!.AsArray())
            yield return element!.DeepClone().AsObject();
        if (card["actions"] is { } actions)
            yield return new JsonObject { ["type"] = "ActionSet", ["actions"] = actions.DeepClone() };
    }

    /// <summary>Shows what is hidden until somebody opens it, and takes away what nobody sees.</summary>
    private static void Open(JsonNode? part)
    {
        foreach (var inside in part switch { JsonArray array => array, JsonObject json => json.Select(member => member.Value), _ => [] })
            Open(inside);
        if (part is not JsonObject element)
            return;
        foreach (var unseen in (string[])["isVisible", "data", "verb", "fallback", "associatedInputs"])
            element.Remove(unseen);
        if (element["type"]?.ToString() is "Action.Execute")
            element["type"] = "Action.Submit";
    }

    private static JsonObject Card(JsonObject like, IReadOnlyList<JsonObject> parts) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = like["version"]!.DeepClone(),
        ["lang"] = like["lang"]!.DeepClone(),
        ["rtl"] = like["rtl"]?.DeepClone(),
        ["body"] = new JsonArray([.. parts]),
    };
}
