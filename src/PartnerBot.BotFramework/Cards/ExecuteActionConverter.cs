using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>
/// Writes an action with its type where the property is declared as the one type that may stand there; the serialiser writes it only for the
/// base type.
/// </summary>
internal sealed class ExecuteActionConverter : JsonConverter<ExecuteAction>
{
    public override ExecuteAction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, CardJson.Context.CardAction) as ExecuteAction
        ?? throw new JsonException("Only an Action.Execute can stand here.");

    public override void Write(Utf8JsonWriter writer, ExecuteAction value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, CardJson.Context.CardAction);
}
