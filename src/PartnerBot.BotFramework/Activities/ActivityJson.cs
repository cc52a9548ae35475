using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Activities;

/// <summary>
/// The wire's JSON: camelCase, nothing written for <see langword="null"/> (Teams refuses some nulls with 400, says the source of Microsoft's Teams SDK),
/// made at compile time.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 64)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(MentionEntity))]
public sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>Reads an activity from stored or received JSON.</summary>
    /// <param name="json">UTF-8 JSON.</param>
    /// <returns>The activity, or <see langword="null"/> for the JSON literal null.</returns>
    /// <exception cref="JsonException">The text is not a JSON object of this shape.</exception>
    public static Activity? Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, Default.Activity);
}
