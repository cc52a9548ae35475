using System.Collections;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>What a button carries to the bot: names and plain JSON values, never the name of a type. It does not change once it is made.</summary>
/// <remarks>
/// It is written as <c>new CardData { ["checkIn"] = id, ["version"] = 3 }</c>. When a button is pressed, the values of the inputs come to stand beside these;
/// an input with the same name as a value here would hide it. It travels through the client and back: it is no place for secrets and no proof of anything.
/// </remarks>
[JsonConverter(typeof(CardDataConverter))]
public sealed class CardData : IEnumerable<KeyValuePair<string, JsonNode?>>
{
    private readonly JsonObject _values;

    /// <summary>Makes data without values.</summary>
    public CardData() => _values = [];

    internal CardData(JsonObject values) => _values = values;

    /// <summary>The value under a name. A copy is returned; <see langword="null"/> when there is none.</summary>
    /// <param name="name">Under what it stands; capitals count.</param>
    public JsonNode? this[string name]
    {
        get => _values[name]?.DeepClone();
        init => _values[name] = value?.DeepClone();
    }

    /// <summary>Makes a copy that holds one more value.</summary>
    /// <param name="name">The name; a value that stands under it already is replaced.</param>
    /// <param name="value">Plain JSON, copied; <see langword="null"/> stands as a JSON null.</param>
    /// <returns>The copy.</returns>
    public CardData With(string name, JsonNode? value)
    {
        var values = Copy();
        values[name] = value?.DeepClone();

        return new CardData(values);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonNode?>> GetEnumerator() => Copy().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal JsonObject Copy() => _values.DeepClone().AsObject();
}
