using System.Text.Json.Serialization;

namespace PartnerBot.Reflections;

/// <summary>A draft: what has been told so far, and to which reflection.</summary>
internal sealed record StoryState
{
    public required Guid Reflection { get; init; }

    public required string Partnership { get; init; }

    /// <summary>Whether the teller looks after the partnership: so «role only» says.</summary>
    public bool AsBroker { get; init; }

    public StoryText Text { get; init; } = new();

    public StoryConsent Consent { get; init; } = StoryConsent.Narrowest;

    /// <summary>Whether a part is told anew from the read-back, which then comes next.</summary>
    public bool Changing { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoryState))]
internal sealed partial class StoryJson : JsonSerializerContext;
