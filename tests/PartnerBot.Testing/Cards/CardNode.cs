using System.Text.Json;

namespace PartnerBot.Testing.Cards;

/// <summary>One object of a card that has a type: an element, an action, or a part of one.</summary>
/// <param name="Type">The type, such as <c>Input.Text</c>.</param>
/// <param name="Path">Where it stands, such as <c>$.body[2].items[0]</c>.</param>
/// <param name="Json">The object.</param>
/// <param name="IsFallback">Whether it is shown only in place of something else.</param>
internal sealed record CardNode(string Type, string Path, JsonElement Json, bool IsFallback)
{
    public bool IsInput => Type.StartsWith("Input.", StringComparison.Ordinal);

    public bool IsAction => Type.StartsWith("Action.", StringComparison.Ordinal);

    /// <summary>Whether this is what a client does by itself, and nobody presses.</summary>
    public bool IsRefresh => Path.EndsWith(".refresh.action", StringComparison.Ordinal);

    public bool IsTeamsOnly => Type.StartsWith("Chart.", StringComparison.Ordinal);

    public string? Id => Text("id");

    public string? Text(string property) => Member(property) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public bool IsTrue(string property) => Member(property) is { ValueKind: JsonValueKind.True };

    public JsonElement? Member(string property) => Json.TryGetProperty(property, out var member) ? member : null;

    public IEnumerable<JsonElement> Items(string property) => Member(property) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];

    /// <summary>The object itself, if it has a type, and all below it, in reading order.</summary>
    public static IEnumerable<CardNode> In(JsonElement json, string path = "$", bool isFallback = false)
    {
        if (json.ValueKind is JsonValueKind.Array)
        {
            return json.EnumerateArray().SelectMany((item, index) => In(item, $"{path}[{index}]", isFallback));
        }

        if (json.ValueKind is not JsonValueKind.Object)
        {
            return [];
        }

        var type = json.TryGetProperty("type", out var found) && found.ValueKind is JsonValueKind.String ? found.GetString()! : null;
        var isAction = type?.StartsWith("Action.", StringComparison.Ordinal) is true;
        var below = json.EnumerateObject()
            // What an action carries to the bot is no part of the card, even if it has something named "type".
            .Where(property => !(isAction && property.NameEquals("data")))
            .SelectMany(property => In(property.Value, $"{path}.{property.Name}", isFallback || property.NameEquals("fallback")));

        return type is null ? below : below.Prepend(new CardNode(type, path, json, isFallback));
    }
}
