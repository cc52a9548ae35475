using System.Text.Json;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Closings;

/// <summary>Values and what is said of them in the words of a language; never a figure.</summary>
internal static class ValueWords
{
    /// <summary>The keys of the values, in the order in which they are asked.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. Enum.GetNames<PartnershipValue>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    extension(Words words)
    {
        public string ValueName(string key) => words[$"values.of.{key}.name"];

        public string Of(ValueDegree degree) => words[$"values.degree.{degree}"];
    }

    /// <summary>What is said of one value, line by line: for whom, and what.</summary>
    public static IReadOnlyList<(string? Organisation, string Said)> Lines(Words words, Partnership partnership, ValuePicture picture) => picture.Together is { } together
        ? [(null, Said(words, together))]
        :
        [
            .. picture.Organisations
                .Select(one => (
                    Position: partnership.Organisations.FirstOrDefault(organisation => organisation.Id.Value == one.Organisation)?.Position ?? int.MaxValue,
                    Name: partnership.Organisations.FirstOrDefault(organisation => organisation.Id.Value == one.Organisation)?.Name ?? words["setup.voice.unaffiliatedFirst"],
                    Said: Said(words, one.Words)))
                .OrderBy(one => one.Position)
                .Select(one => ((string?)one.Name, one.Said)),
            (null, words[picture.Organisations.Select(one => Said(words, one.Words)).Distinct(StringComparer.Ordinal).Count() == 1 ? "values.alike" : "values.apart"]),
        ];

    private static string Said(Words words, PublishedAnswers published) => published switch
    {
        PublishedAnswers.Nothing => words["values.tooFew"],
        PublishedAnswers.Middle(var step, _) => words.Plain("values.middle", ("degree", words.Of(ValuesInWords.DegreeOf(step)))),
        PublishedAnswers.InBands { Bands: [] } => words["values.tooAlike"],
        PublishedAnswers.InBands(var bands, _) => string.Join(" · ", bands.OrderByDescending(band => band.Count).Select(band => words.Plain(
            $"values.share.{ShareOf(band.Count, bands.Sum(one => one.Count))}", ("degree", words[$"values.band.{band.From}to{band.To}"])))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string ShareOf(int count, int all) => count * 2 > all ? "most" : count * 3 >= all ? "many" : "some";
}
