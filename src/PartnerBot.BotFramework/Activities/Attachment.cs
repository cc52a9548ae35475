using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Activities;

/// <summary>A card or a file on a message.</summary>
public sealed record Attachment
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>What <see cref="Content"/> is; Teams adds a <c>text/html</c> copy of each typed message. It may be missing.</summary>
    public string? ContentType { get; init; }

    /// <summary>The card itself, or any JSON. It is <see langword="null"/> when the content lies at <see cref="ContentUrl"/>.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>Where a file's content lies. It is <see langword="null"/> for a card.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>A file's name. It is <see langword="null"/> for a card.</summary>
    public string? Name { get; init; }

    /// <summary>Every member without a property above, as it arrived. It is <see langword="null"/> when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Additional { get; set; }
}
