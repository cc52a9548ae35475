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

    /// <summary>What stories of this reflection are about, to choose from.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    public string Domain { get; init; } = StoryDomain.Else;

    /// <summary>Whether the set-up names readers outside; else there is no report for them, and nobody is asked about it.</summary>
    public bool HasWiderReport { get; init; } = true;

    /// <summary>Whether a panel reads the stories of this reflection.</summary>
    public bool HasPanel { get; init; }

    /// <summary>The teller's name, for a broker who writes down what was told on a call; <see langword="null"/> for a teller.</summary>
    public string? TellerName { get; init; }

    /// <summary>Who told it, for a broker who writes it down.</summary>
    public Guid? Teller { get; init; }

    /// <summary>Whether the words were taken down by a broker: the teller reads them first and need not be asked for them.</summary>
    public bool IsTakenDown { get; init; }

    public StoryConsent Consent { get; init; } = StoryConsent.Narrowest;

    /// <summary>Whether a part is told anew from the read-back, which then comes next.</summary>
    public bool Changing { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoryState))]
[JsonSerializable(typeof(StoryText))]
internal sealed partial class StoryJson : JsonSerializerContext;
