using System.Text.Json;
using System.Text.RegularExpressions;
using PartnerBot.Tests.Hosting.Packaging;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Wording;

/// <summary>Reads all English wording, and the app's page, as somebody tired would, on a phone: short sentences, no jargon, nothing that measures people.</summary>
public sealed partial class PlainEnglishTests
{
    private const double MostWordsOnAverage = 10;

    private const int MostWords = 38;

    private static readonly IReadOnlyList<(string Key, string Text)> Texts =
    [
        .. from entry in new Wordings().For("en").Entries
           where !entry.Key.Contains(".phrases", StringComparison.Ordinal) && !entry.Key.Contains(".typed.", StringComparison.Ordinal)
           from text in TextsOf(entry.Value)
           select (entry.Key, text),
        .. ManifestTexts.All[0].Texts.Select(text => (text.Key, text.Value)),
    ];

    [Fact]
    public void Sentences_are_short()
    {
        var sentences = Texts.SelectMany(text => Sentences(text.Text).Select(sentence => (text.Key, Sentence: sentence, Words: Word().Count(sentence)))).Where(sentence => sentence.Words > 3).ToList();

        Assert.Empty(sentences.Where(sentence => sentence.Words > MostWords).Select(sentence => $"{sentence.Key} {sentence.Words}: {sentence.Sentence}"));
        Assert.InRange(sentences.Average(sentence => sentence.Words), 5, MostWordsOnAverage);
    }

    /// <summary>
    /// Words of offices and of software, of our own workshop, and words that blame, count, watch or rank people. Nothing is called anonymous: what is
    /// promised is that it is confidential.
    /// </summary>
    [Fact]
    public void There_is_no_jargon_and_no_status_word()
    {
        var found =
            from text in Texts
            from Match match in Jargon().Matches(text.Text)
            select $"{text.Key}: {match.Value}";

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("Please submit your KPI", true)]
    [InlineData("You failed to answer", true)]
    [InlineData("Is the work on track?", true)]
    [InlineData("Your answers are anonymous", true)]
    [InlineData("The next cycle is queued", true)]
    [InlineData("After the partnership cycle", false)]
    [InlineData("Say how things are", false)]
    public void A_word_of_the_office_is_found(string text, bool isFound) => Assert.Equal(isFound, Jargon().IsMatch(text));

    private static IEnumerable<string> Sentences(string text) => End().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);

    private static IEnumerable<string> TextsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => TextsOf(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(TextsOf),
        _ => [value.GetString()!],
    };

    [GeneratedRegex(@"(?<=[.!?…:;])\**\s|\n")]
    private static partial Regex End();

    [GeneratedRegex(@"[\p{L}\p{N}’'{}-]+")]
    private static partial Regex Word();

    [GeneratedRegex(
        @"\b(complian\w*|streaks?|KPIs?|stakeholders?|deliverables?|milestones?|leverag\w*|synerg\w*|utili[sz]\w*|engagement (?:rate|score)|response rate|overdue|non-respon\w*|status|score(?:s|d|card)?(?! of people)|rank\w*|leaderboard|underperform\w*|fail(?:ed|ure|s)?|mandatory|submit\w*|invalid|errors?|illegal|abort\w*|terminat\w*|execut\w*|parameters?|user(?:s|name)?|config\w*|initiali[sz]\w*|escalat\w*|bandwidth|actionable|onboarding|dashboards?|survey(?:s|ed)?|respondents?|employees?|resources?|blam\w*|guilt\w*|anonymous\w*|monitor\w*|evaluat\w*|benchmark\w*|metrics?|feedback|workflows?|on track|progress|deadlines?|thresholds?|throttl\w*|queued?|cadences?|purg\w*|outbox|opt(?:ed|ing)?[- ](?:in|out)|(?<!partnership )cycles?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Jargon();
}
