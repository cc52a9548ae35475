using System.Text.Json;

namespace PartnerBot.BotFramework.Activities;

/// <summary>Reads JSON of any shape: what is not as expected is missing. Nothing here throws, whatever a channel or a client sends.</summary>
internal static class AnyJson
{
    extension(JsonElement element)
    {
        /// <summary>A member of an object; <see langword="null"/> when there is none, or no object.</summary>
        public JsonElement? Member(string name)
        {
            try
            {
                return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;
            }
            catch (InvalidOperationException)
            {
                // Another member's name holds half a surrogate pair, such as "\ud800": well-formed JSON, and no text.
                return null;
            }
        }

        /// <summary>A member of an object that is a text; <see langword="null"/> when there is none.</summary>
        public string? Text(string name)
        {
            try
            {
                return element.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }
    }
}
