using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

internal sealed class ColumnWidthConverter : JsonConverter<ColumnWidth>
{
    public override ColumnWidth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => ColumnWidth.Weight(reader.GetDouble()),
        JsonTokenType.String => ColumnWidth.FromText(reader.GetString()!),
        _ => throw new JsonException("A column's width is a word, a number of pixels or a share."),
    };

    public override void Write(Utf8JsonWriter writer, ColumnWidth value, JsonSerializerOptions options)
    {
        if (value.Share is { } share)
        {
            writer.WriteNumberValue(share);
        }
        else
        {
            writer.WriteStringValue(value.Text);
        }
    }
}
