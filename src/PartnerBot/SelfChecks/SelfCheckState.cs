using System.Text.Json.Serialization;

namespace PartnerBot.SelfChecks;

/// <summary>A self-check on its way.</summary>
internal sealed record SelfCheckState
{
    public IReadOnlyDictionary<string, HowOften> Answers { get; init; } = new Dictionary<string, HowOften>();

    public string? LetGo { get; init; }

    /// <summary>Whether there are earlier ones to look at.</summary>
    public bool HasEarlier { get; init; }

    /// <summary>Set once it is kept: the run then holds no second copy of it.</summary>
    public bool IsKept { get; init; }

    [JsonIgnore]
    public SelfCheckForm Form => new(Answers, LetGo);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SelfCheckState))]
internal sealed partial class SelfCheckJson : JsonSerializerContext;
