using System.Text.Json.Serialization.Metadata;
using PartnerBot.BotFramework.Activities;

namespace PartnerBot.BotFramework.Turns;

/// <summary>What the HTTP response to an invoke says.</summary>
/// <param name="Status">The HTTP status: 200 when the invoke was handled, 501 when nobody handles it, as all of Microsoft's SDKs answer.</param>
/// <param name="Body">The JSON to answer with; empty for none.</param>
public sealed record InvokeResponse(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>Nobody handles this invoke.</summary>
    public static readonly InvokeResponse NotImplemented = new(501, default);

    /// <summary>The invoke was handled and there is nothing to show.</summary>
    public static readonly InvokeResponse Empty = new(200, default);

    /// <summary>Answers with a value.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The answer.</param>
    /// <param name="type">How it is written.</param>
    /// <returns>The response, with status 200.</returns>
    public static InvokeResponse Json<T>(T value, JsonTypeInfo<T> type) => new(200, WireJson.Of(value, type));
}
