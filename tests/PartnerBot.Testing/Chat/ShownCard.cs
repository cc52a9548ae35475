using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerBot.Testing.Chat;

/// <summary>A card as it stands in a chat.</summary>
/// <param name="MessageId">The message that carries it.</param>
/// <param name="Content">The card.</param>
internal sealed record ShownCard(string MessageId, JsonElement Content)
{
    /// <summary>All words that a reader sees, one after the other.</summary>
    public string Words => string.Join('\n', Texts(Content));

    public bool HasButton(string title) => Buttons().Any(button => Title(button) == title);

    /// <summary>The titles of the buttons that are pressed in the chat, and open nothing elsewhere.</summary>
    public IReadOnlyList<string> Titles() =>
        [.. Buttons().Where(button => Type(button) == "Action.Execute").Select(Title).OfType<string>().Distinct()];

    public JsonElement Button(string title) => Buttons().FirstOrDefault(button => Title(button) == title) is { ValueKind: JsonValueKind.Object } found
        ? found
        : throw new InvalidOperationException($"The card has no button «{title}», but {string.Join(", ", Buttons().Select(b => $"«{Title(b)}»"))}. It says: {Words}");

    /// <summary>What a client sends: the button's data, with the values of the inputs beside it.</summary>
    public JsonObject DataWithInputs(JsonElement button, object? inputs)
    {
        var data = button.TryGetProperty("data", out var own) ? JsonNode.Parse(own.GetRawText())!.AsObject() : [];
        if (button.TryGetProperty("associatedInputs", out var associated) && associated.ValueEquals("none"))
            return data;

        foreach (var input in Elements(Content).Where(IsInput))
        {
            if (input.TryGetProperty("value", out var value))
                data[input.GetProperty("id").GetString()!] = value.ToString();
        }

        foreach (var (id, value) in inputs is null ? [] : JsonSerializer.SerializeToNode(inputs)!.AsObject().ToArray())
        {
            if (!Elements(Content).Any(element => IsInput(element) && element.GetProperty("id").GetString() == id))
                throw new InvalidOperationException($"The card has no input «{id}». It says: {Words}");
            data[id] = value?.DeepClone();
        }

        return data;
    }

    private IEnumerable<JsonElement> Buttons() => Elements(Content).Where(element => Type(element).StartsWith("Action.", StringComparison.Ordinal));

    private static bool IsInput(JsonElement element) => Type(element).StartsWith("Input.", StringComparison.Ordinal);

    private static string Type(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : "";

    private static string? Title(JsonElement button) => button.TryGetProperty("title", out var title) ? title.GetString() : null;

    private static IEnumerable<JsonElement> Elements(JsonElement element) => element.ValueKind switch
    {
        // Of a button and its fallback a client shows one.
        JsonValueKind.Object => element.EnumerateObject()
            .Where(member => !(member.NameEquals("fallback") && Type(element).StartsWith("Action.", StringComparison.Ordinal)))
            .SelectMany(member => Elements(member.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Elements),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonElement card) =>
        from element in Elements(card)
        where element.ValueKind == JsonValueKind.Object
        from member in element.EnumerateObject()
        where member.Name is "text" or "title" or "label" or "placeholder" or "value" or "errorMessage" && member.Value.ValueKind == JsonValueKind.String
        select member.Value.GetString()!;
}
