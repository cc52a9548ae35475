using System.Text.Json.Serialization;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;

namespace PartnerBot.Closings;

/// <summary>
/// What may be said of everybody's marks, by the threshold of the check-ins. What is said of organisations each and of all together would be found out one
/// from the other, so it is one or the other: where each organisation is large enough each for itself, and otherwise all together.
/// </summary>
internal static class ValuesInWords
{
    /// <summary>
    /// How many of an organisation must have marked a value. Two who compare know the others' middle from five marks on, when both chose otherwise; with
    /// seven it could still be anybody's.
    /// </summary>
    public const int FewestInOrganisation = 7;

    /// <param name="values">The keys of the values, in their order.</param>
    /// <param name="marks">Who marked what, without who it was.</param>
    /// <param name="fewest">With how many something is said, where a partnership has asked for more than the threshold does.</param>
    public static IReadOnlyList<ValuePicture> Of(IEnumerable<string> values, IReadOnlyCollection<MarksOfOne> marks, int fewest) =>
        [.. values.Select(value => Of(value, marks, fewest))];

    private static ValuePicture Of(string value, IReadOnlyCollection<MarksOfOne> marks, int fewest)
    {
        var answers = marks
            .Where(one => one.Marks.TryGetValue(value, out var degree) && degree != ValueDegree.DoesNotApply)
            .Select(one => (one.Organisation, Answer: new CountedAnswer(StepOf(one.Marks[value]), [])))
            .ToList();
        var organisations = answers.GroupBy(one => one.Organisation, one => one.Answer).ToList();

        return organisations.Count > 1 && organisations.TrueForAll(group => group.Count() >= Math.Max(FewestInOrganisation, fewest))
            ? new ValuePicture(value, null, [.. organisations.Select(group => new OrganisationPicture(group.Key?.Value, Threshold.Publish([.. group], fewest)))])
            : new ValuePicture(value, Threshold.Publish([.. answers.Select(one => one.Answer)], fewest), []);
    }

    /// <summary>As the threshold counts: from 0, the best, on; the degrees count from the other end.</summary>
    private static int StepOf(ValueDegree degree) => ValueDegree.VeryPresent - degree;

    public static ValueDegree DegreeOf(int step) => ValueDegree.VeryPresent - step;
}

/// <summary>What one person marked.</summary>
/// <param name="Organisation">For whom they speak; <see langword="null"/> for none.</param>
/// <param name="Marks">The values by their keys.</param>
internal sealed record MarksOfOne(OrganisationId? Organisation, IReadOnlyDictionary<string, ValueDegree> Marks);

/// <summary>What is said of one value. Frozen as it is.</summary>
/// <param name="Value">Its key.</param>
/// <param name="Together">What is said of all together; <see langword="null"/> where each organisation stands for itself.</param>
/// <param name="Organisations">What is said of each organisation; empty where they are told together.</param>
internal sealed record ValuePicture(string Value, PublishedAnswers? Together, IReadOnlyList<OrganisationPicture> Organisations)
{
    [JsonIgnore]
    public bool SaysNothing => Together is PublishedAnswers.Nothing;
}

/// <param name="Organisation">The organisation's id; <see langword="null"/> for those who speak for none.</param>
/// <param name="Words">What is said of its people.</param>
internal sealed record OrganisationPicture(Guid? Organisation, PublishedAnswers Words);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<ValuePicture>))]
internal sealed partial class ClosingJson : JsonSerializerContext;
