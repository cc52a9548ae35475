using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerBot.Safety;

/// <summary>
/// Recognises words of distress, in any language there is a list for, by <c>DistressPhrases.json</c>: phrases of whole words, unless they are negated
/// or part of something harmless. It looks at one text and keeps nothing.
/// </summary>
internal sealed class WordsOfDistress
{
    /// <summary>A negation this many words before a phrase belongs to it.</summary>
    private const int NegationReach = 4;

    private static readonly char[] SentenceEnds = ['.', '!', '?', '…', '\n', '\r'];
    private static readonly char[] ClauseEnds = [',', ';', ':', '(', ')', '–', '—'];

    /// <summary>Where one thought ends and another begins, so that a negation in the one says nothing of the other.</summary>
    private static readonly string[] Turns = ["but", "mais"];

    private readonly IReadOnlyList<DistressList> _lists = Read();

    /// <summary>The languages there is a list for.</summary>
    public IReadOnlyList<string> Languages { get; } = [.. Content().Keys];

    /// <summary>Whether the text says that its author is in distress, as far as a list of words can tell.</summary>
    public bool AreIn(string text) => text.Split(SentenceEnds, StringSplitOptions.RemoveEmptyEntries).Select(Clauses).Any(clauses => _lists.Any(list => Says(list, clauses)));

    private static bool Says(DistressList list, IReadOnlyList<string[]> clauses)
    {
        var isOfSelf = clauses.Any(clause => clause.Any(list.Self.Contains));

        return clauses.Any(clause =>
        {
            // Every press brings ids and names of buttons here, and nearly everything people type is none of it either.
            if (!clause.Any(list.Keys.Contains))
                return false;

            var harmless = Spans(list.Harmless, clause).ToList();
            var found = Spans(list.Phrases, clause).Concat(isOfSelf ? Spans(list.AboutSelf, clause) : []);

            return found.Any(span => !harmless.Any(other => other.From < span.To && span.From < other.To) && !IsNegated(list, clause, span.From));
        });
    }

    private static bool IsNegated(DistressList list, string[] clause, int from)
    {
        var before = clause.Take(from).Reverse().Take(NegationReach).TakeWhile(word => !list.NegationEnds.Contains(word));

        return before.Any(list.Negations.Contains);
    }

    private static IEnumerable<(int From, int To)> Spans(IReadOnlyList<DistressPhrase> phrases, string[] clause) =>
        from phrase in phrases
        from start in Enumerable.Range(0, clause.Length)
        let end = phrase.EndAt(clause, start)
        where end > start
        select (start, end.Value);

    private static List<string[]> Clauses(string sentence) =>
        [.. Plain(sentence).Split(ClauseEnds).SelectMany(Thoughts).Where(clause => clause.Length > 0)];

    private static IEnumerable<string[]> Thoughts(string clause)
    {
        var thought = new List<string>();
        foreach (var word in Words(clause))
        {
            if (!Turns.Contains(word))
            {
                thought.Add(word);
                continue;
            }

            yield return [.. thought];
            thought = [];
        }

        yield return [.. thought];
    }

    private static IEnumerable<string> Words(string clause)
    {
        foreach (var word in clause.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            // «j'ai» is two words, «n'ai» and «l'idée» are the second of them, «don't» is one.
            var apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
            var elided = apostrophe > 0 ? word[..apostrophe] : "";
            if (elided is "j" or "m" or "d")
                yield return $"{elided}e";
            var rest = elided is "j" or "m" or "d" or "l" or "n" or "t" or "s" or "c" or "qu" ? word[(apostrophe + 1)..] : word;
            if (rest.Replace("'", "", StringComparison.Ordinal) is { Length: > 0 } plain)
                yield return plain;
        }
    }

    /// <summary>Small letters without accents; what is neither letter nor digit separates words.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (c is '\'' or '’')
                plain.Append('\'');
            else if (char.IsLetterOrDigit(c) || ClauseEnds.Contains(c))
                plain.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(' ');
        }

        return plain.ToString();
    }

    private static Dictionary<string, DistressContent> Content()
    {
        using var content = typeof(WordsOfDistress).Assembly.GetManifestResourceStream("content/DistressPhrases.json")!;

        return JsonSerializer.Deserialize(content, DistressJson.Default.DictionaryStringDistressContent)!;
    }

    private static List<DistressList> Read() => [.. Content().Values.Select(content => new DistressList(
        [.. content.Phrases.Select(DistressPhrase.Parse)],
        [.. content.AboutSelf.Select(DistressPhrase.Parse)],
        [.. content.Harmless.Select(DistressPhrase.Parse)],
        [.. content.Self],
        [.. content.Negations],
        [.. content.NegationEnds]))];

    private sealed record DistressList(
        IReadOnlyList<DistressPhrase> Phrases,
        IReadOnlyList<DistressPhrase> AboutSelf,
        IReadOnlyList<DistressPhrase> Harmless,
        HashSet<string> Self,
        HashSet<string> Negations,
        HashSet<string> NegationEnds)
    {
        /// <summary>A clause with none of these words holds no phrase.</summary>
        public HashSet<string> Keys { get; } = [.. Phrases.Concat(AboutSelf).SelectMany(phrase => phrase.Keys)];
    }
}

/// <summary>The content file of one language.</summary>
/// <param name="Phrases">What is distress whoever reads it.</param>
/// <param name="AboutSelf">What is distress when the sentence is about its author.</param>
/// <param name="Self">The words that make a sentence one about its author.</param>
/// <param name="Negations">Words that turn a phrase around when they stand shortly before it.</param>
/// <param name="NegationEnds">Words at which a negation ends: «I don't know if …».</param>
/// <param name="Harmless">What contains such a phrase and is none: idioms, topics of work, false friends.</param>
internal sealed record DistressContent(
    IReadOnlyList<string> Phrases,
    IReadOnlyList<string> AboutSelf,
    IReadOnlyList<string> Self,
    IReadOnlyList<string> Negations,
    IReadOnlyList<string> NegationEnds,
    IReadOnlyList<string> Harmless);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Dictionary<string, DistressContent>))]
internal sealed partial class DistressJson : JsonSerializerContext;
