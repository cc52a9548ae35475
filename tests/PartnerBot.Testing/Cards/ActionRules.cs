using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerBot.Testing.Cards;

/// <summary>Buttons that work in every client and say what they do.</summary>
internal static class ActionRules
{
    private static readonly string[] TypesThatCrashThePlayground = ["imBack", "messageBack", "invoke", "task/fetch", "signin"];

    public static IEnumerable<string> Violations(CardNode node)
    {
        if (node.Items("actions").Count() is > CardRules.MaxActions and var count)
        {
            yield return $"{node.Path}: {count} actions are more than {CardRules.MaxActions}, the rest is hidden";
        }

        if (!node.IsAction)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(node.Text("title")))
        {
            yield return $"{node.Path}: the title is missing";
        }

        if (node.Type is "Action.Execute" && string.IsNullOrWhiteSpace(node.Text("verb")))
        {
            yield return $"{node.Path}: the verb is missing, so clients report that the app cannot be reached";
        }

        if (node.Type is "Action.Execute" && node.Text("verb") is not null && !node.IsRefresh && !IsTheSamePress(node, node.Member("fallback")))
        {
            yield return $"{node.Path}: older clients know no Action.Execute, and there is no Action.Submit with the same data and the verb to fall back to";
        }

        if (TypeForTeams(node) is { } type && TypesThatCrashThePlayground.Contains(type))
        {
            yield return $"{node.Path}: data.msteams.type '{type}' crashes the Agents Playground, and nothing is sent";
        }
    }

    private static bool IsTheSamePress(CardNode execute, JsonElement? fallback)
    {
        if (fallback is not { ValueKind: JsonValueKind.Object } submit)
        {
            return false;
        }

        var button = new CardNode("Action.Submit", "", submit, IsFallback: true);
        var expected = execute.Member("data") is { ValueKind: JsonValueKind.Object } data ? JsonObject.Create(data)!.DeepClone().AsObject() : [];
        expected["verb"] = execute.Text("verb");

        return button.Text("type") is "Action.Submit"
            && button.Text("associatedInputs") == execute.Text("associatedInputs")
            && button.Member("data") is { } sent
            && JsonNode.DeepEquals(JsonNode.Parse(sent.GetRawText()), expected);
    }

    private static string? TypeForTeams(CardNode node) =>
        node.Member("data") is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("msteams", out var teams) && teams.ValueKind is JsonValueKind.Object
        && teams.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String
            ? type.GetString()
            : null;
}
