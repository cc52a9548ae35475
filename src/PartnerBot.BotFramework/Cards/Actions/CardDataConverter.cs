using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

internal sealed class CardDataConverter : JsonConverter<CardData>
{
    public override CardData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonNode.Parse(ref reader) is JsonObject values ? new CardData(values) : throw new JsonException("The data of an action is an object.");

    public override void Write(Utf8JsonWriter writer, CardData value, JsonSerializerOptions options) => value.Copy().WriteTo(writer, options);
}
