using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerBot.Partnerships;

namespace PartnerBot.Onboarding;

/// <summary>Finds what is missing between what organisations said, by the fixed rules of <c>GapRules.json</c>.</summary>
internal static class GapQuestions
{
    /// <summary>More questions than this would be a questionnaire.</summary>
    public const int Most = 3;

    private static readonly Lazy<IReadOnlyList<GapRule>> Fixed = new(Read);

    public static IReadOnlyList<GapRule> Rules => Fixed.Value;

    /// <returns>The questions' names, each with the organisation it is about or <see langword="null"/>; three at the most, in the order of the rules.</returns>
    public static IReadOnlyList<(string Ask, string? Organisation)> Of(
        IReadOnlyList<Organisation> organisations, IReadOnlyList<ConfirmedPartner> confirmed, IReadOnlyList<GapRule> rules)
    {
        var heard = organisations
            .OrderBy(organisation => organisation.Position)
            .Select(organisation => (organisation.Name, Said: confirmed.Where(one => one.Membership.OrganisationId == organisation.Id).Select(one => one.Answers).ToList()))
            .Where(organisation => organisation.Said.Count > 0)
            .ToList();

        return [.. rules.SelectMany(rule => Apply(rule, heard)).Take(Most)];
    }

    private static IEnumerable<(string Ask, string? Organisation)> Apply(GapRule rule, List<(string Name, List<OnboardingAnswers> Said)> heard)
    {
        if (rule.Though is { } though && !heard.Exists(organisation => Says(organisation.Said, though)))
            return [];

        var silent = heard.Where(organisation => !Says(organisation.Said, rule.About)).ToList();

        return rule.MissingFrom switch
        {
            MissingFrom.Everybody => silent.Count == heard.Count ? [(rule.Ask, null)] : [],
            MissingFrom.One => silent.Count < heard.Count ? silent.Select(organisation => (rule.Ask, (string?)organisation.Name)) : [],
            MissingFrom.Common => silent.Count == 0 && !ShareAValue(heard) ? [(rule.Ask, null)] : [],
        };
    }

    private static bool ShareAValue(List<(string Name, List<OnboardingAnswers> Said)> heard) =>
        heard.Select(organisation => organisation.Said.SelectMany(said => said.Values)).Aggregate((common, next) => common.Intersect(next)).Any();

    private static bool Says(List<OnboardingAnswers> said, GapField field) => said.Exists(one => field switch
    {
        GapField.Hopes => one.Hopes is not null,
        GapField.Brings => one.Brings is not null,
        GapField.Needs => one.Needs is not null,
        GapField.Values => one.Values.Count > 0,
    });

    private static IReadOnlyList<GapRule> Read()
    {
        using var content = typeof(GapQuestions).Assembly.GetManifestResourceStream("content/GapRules.json")!;

        return JsonSerializer.Deserialize(content, GapRulesJson.Default.IReadOnlyListGapRule)!;
    }
}

/// <summary>When a question is asked.</summary>
/// <param name="Ask">Names the question: its sentence stands in the wording under <c>onboarding.gaps</c>.</param>
/// <param name="About">What is looked at.</param>
/// <param name="MissingFrom">By whom it must be missing.</param>
/// <param name="Though">What somebody must have said for the question to make sense; <see langword="null"/> for nothing.</param>
internal sealed record GapRule(string Ask, GapField About, MissingFrom MissingFrom, GapField? Though = null);

internal enum GapField
{
    Hopes,
    Brings,
    Needs,
    Values,
}

internal enum MissingFrom
{
    /// <summary>No organisation said it.</summary>
    Everybody,

    /// <summary>Some said it; one question for each that did not.</summary>
    One,

    /// <summary>All said it, and have nothing in common.</summary>
    Common,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<GapRule>))]
internal sealed partial class GapRulesJson : JsonSerializerContext;
