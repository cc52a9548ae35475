using System.Text.Json.Serialization;

namespace PartnerBot.Privacy;

/// <summary>What the threshold needs to know of an answer.</summary>
/// <param name="Step">From 0, really good, to 4, hard going.</param>
/// <param name="Named">The keys of what was ticked.</param>
internal sealed record CountedAnswer(int Step, IReadOnlyList<string> Named);

/// <summary>What may be published of the answers of one round. Frozen as it is: the JSON is what every later reader sees.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Nothing), "nothing")]
[JsonDerivedType(typeof(Middle), "middle")]
[JsonDerivedType(typeof(InBands), "bands")]
internal abstract record PublishedAnswers
{
    /// <summary>Too few to publish anything.</summary>
    /// <param name="Fewest">How many it would have taken.</param>
    public sealed record Nothing(int Fewest = Threshold.FewestAnswers) : PublishedAnswers;

    /// <summary>The middle value, and what enough people named.</summary>
    public sealed record Middle(int Step, IReadOnlyList<string> Named) : PublishedAnswers;

    /// <summary>Neighbouring steps together with how many chose them, and what enough people named. Without any band when one would hold everybody.</summary>
    public sealed record InBands(IReadOnlyList<Band> Bands, IReadOnlyList<string> Named) : PublishedAnswers;
}

/// <summary>Steps that are counted together.</summary>
/// <param name="From">The best step.</param>
/// <param name="To">The hardest step.</param>
/// <param name="Count">How many chose one of them.</param>
internal sealed record Band(int From, int To, int Count);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PublishedAnswers))]
internal sealed partial class ThresholdJson : JsonSerializerContext;
