using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PartnerBot.BotFramework.Activities;

/// <summary>JSON as it leaves for the channel, letters of every script as they are.</summary>
/// <remarks>
/// A writer escapes anew what it copies, so that this cannot be left to those who made the parts: an Arabic card would take three times the room that it
/// was measured to take, and Teams refuses what is too large. The JSON never stands inside HTML.
/// </remarks>
internal static class WireJson
{
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of<T>(T value, JsonTypeInfo<T> type)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Unescaped))
        {
            JsonSerializer.Serialize(writer, value, type);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
