using System.Text.Json;
using PartnerBot.BotFramework.Activities;

namespace PartnerBot.BotFramework.Cards;

/// <summary>Cards to JSON and back.</summary>
public static class CardJson
{
    internal static CardJsonContext Context { get; } = new(WireJson.Unescaped(CardJsonContext.Default.Options));

    /// <summary>Writes a card as UTF-8 JSON.</summary>
    /// <param name="card">What is to be drawn; its size is not limited here.</param>
    /// <returns>The JSON, without line breaks.</returns>
    public static byte[] ToUtf8Bytes(AdaptiveCard card) => JsonSerializer.SerializeToUtf8Bytes(card, Context.AdaptiveCard);

    /// <summary>Writes a card as a JSON element, the form in which an attachment or an answer to an invoke carries it.</summary>
    /// <param name="card">What is to be drawn; its size is not limited here.</param>
    /// <returns>The element; it stays valid and needs no disposal.</returns>
    public static JsonElement ToJsonElement(AdaptiveCard card) => JsonSerializer.SerializeToElement(card, Context.AdaptiveCard);

    /// <summary>
    /// Reads a card that was written by <see cref="ToUtf8Bytes"/>. Of a card from elsewhere, what this library does not know is left out, and
    /// what is not said is taken as <see langword="false"/> or <see langword="null"/>.
    /// </summary>
    /// <param name="utf8Json">The JSON.</param>
    /// <returns>The card.</returns>
    /// <exception cref="JsonException">It is not JSON, not a card, or holds a type of element or action that this library does not know.</exception>
    public static AdaptiveCard FromUtf8Bytes(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);

        return FromJsonElement(JsonElement.ParseValue(ref reader));
    }

    /// <summary>
    /// Reads a card that was written by <see cref="ToJsonElement"/>. Of a card from elsewhere, what this library does not know is left out, and
    /// what is not said is taken as <see langword="false"/> or <see langword="null"/>.
    /// </summary>
    /// <param name="card">The JSON.</param>
    /// <returns>The card.</returns>
    /// <exception cref="JsonException">It is not a card, or holds a type of element or action that this library does not know.</exception>
    public static AdaptiveCard FromJsonElement(JsonElement card)
    {
        if (card.ValueKind is not JsonValueKind.Object
            || !card.TryGetProperty("type", out var type)
            || type.ValueKind is not JsonValueKind.String
            || !type.ValueEquals("AdaptiveCard"))
        {
            throw new JsonException("The JSON is not an Adaptive Card.");
        }

        try
        {
            return card.Deserialize(Context.AdaptiveCard)!;
        }
        catch (NotSupportedException withoutType)
        {
            throw new JsonException("The card holds an element or action without a type.", withoutType);
        }
    }
}
