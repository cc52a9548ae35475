using System.Runtime.CompilerServices;
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
    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> Known = [];

    public static byte[] Of<T>(T value, JsonTypeInfo<T> type) =>
        JsonSerializer.SerializeToUtf8Bytes(value, Known.GetValue(type.Options, Unescaped).GetTypeInfo(typeof(T)));

    /// <summary>The same options, but for the escapes.</summary>
    public static JsonSerializerOptions Unescaped(JsonSerializerOptions options) => new(options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
