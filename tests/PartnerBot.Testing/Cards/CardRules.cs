using System.Text.Encodings.Web;
using System.Text.Json;

namespace PartnerBot.Testing.Cards;

/// <summary>What every card that the bot sends must keep: what Teams draws, what a screen reader can say, and what a phone can show.</summary>
public static class CardRules
{
    /// <summary>The largest card that every way into Teams lets pass.</summary>
    public const int MaxBytes = 28 * 1024;

    /// <summary>How many buttons Teams shows before it hides the rest.</summary>
    public const int MaxActions = 6;

    // As the wire carries it: without line breaks, letters outside ASCII as they are.
    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Checks a card against all rules.</summary>
    /// <returns>What is wrong, each with the place where; empty for a good card.</returns>
    public static IReadOnlyList<string> Check(JsonElement card)
    {
        if (card.ValueKind is not JsonValueKind.Object)
        {
            return ["$: a card is an object"];
        }

        CardNode[] nodes = [.. CardNode.In(card)];

        return
        [
            .. WholeCard(card),
            .. nodes.SelectMany(CardSchema.Violations),
            .. nodes.SelectMany(TextRules.Violations),
            .. nodes.SelectMany(ElementRules.Violations),
            .. nodes.SelectMany(ActionRules.Violations),
            .. nodes.SelectMany(NarrowRules.Violations),
            .. nodes.SelectMany(InputRules.Violations),
            .. NameRules.Violations(nodes),
        ];
    }

    private static IEnumerable<string> WholeCard(JsonElement card)
    {
        var root = new CardNode("AdaptiveCard", "$", card, IsFallback: false);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(card, AsSent).Length;

        if (root.Text("type") is not "AdaptiveCard")
        {
            yield return "$: the type is not AdaptiveCard";
        }

        if (bytes > MaxBytes)
        {
            yield return $"$: {bytes} bytes are more than {MaxBytes}";
        }

        if (root.Text("version") is not "1.5")
        {
            yield return "$: the version is not 1.5, the newest that every Teams client draws";
        }

        if (string.IsNullOrWhiteSpace(root.Text("lang")))
        {
            yield return "$: lang is missing, so dates and pronunciation follow the client's language and not the card's";
        }

        if (string.IsNullOrWhiteSpace(root.Text("fallbackText")))
        {
            yield return "$: fallbackText is missing, so notifications say nothing";
        }
    }
}
