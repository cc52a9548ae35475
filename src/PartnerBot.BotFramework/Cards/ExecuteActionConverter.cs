using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>
/// Writes the action of a refresh: with its type, which the serialiser writes only where the property is declared as the base type, and
/// without a fallback, for nobody presses it.
/// </summary>
internal sealed class ExecuteActionConverter : JsonConverter<ExecuteAction>
{
    public override ExecuteAction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, CardJson.Context.CardAction) as ExecuteAction
        ?? throw new JsonException("Only an Action.Execute can stand here.");

    public override void Write(Utf8JsonWriter writer, ExecuteAction value, JsonSerializerOptions options)
    {
        var action = JsonSerializer.SerializeToNode(value, CardJson.Context.CardAction)!.AsObject();
        action.Remove("fallback");
        action.WriteTo(writer, options);
    }
}
