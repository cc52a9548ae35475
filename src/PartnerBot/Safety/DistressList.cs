using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using PartnerBot.Wording;

namespace PartnerBot.Safety;

/// <summary>By what distress is recognised in one language.</summary>
internal sealed partial class DistressList(string language, DistressContent content)
{
    private readonly Dictionary<string, string[]> _shorthand = content.Shorthand.ToDictionary(
        word => Plain(word.Key), word => Plain(word.Value).Split(' '), StringComparer.Ordinal);

    public string Language => language;

    public IReadOnlyList<DistressPhrase> Phrases { get; } = Parse(content.Phrases);

    public IReadOnlyList<DistressPhrase> AboutSelf { get; } = Parse(content.AboutSelf);

    public IReadOnlyList<DistressPhrase> Harmless { get; } = Parse(content.Harmless);

    public HashSet<string> Self { get; } = Set(content.Self);

    public HashSet<string> Negations { get; } = Set(content.Negations);

    public HashSet<string> NegationEnds { get; } = Set(content.NegationEnds);

    public HashSet<string> Turns { get; } = Set(content.Turns);

    /// <summary>A clause with none of these words holds no phrase.</summary>
    public HashSet<string> Keys { get; } = [.. Parse(content.Phrases.Concat(content.AboutSelf)).SelectMany(phrase => phrase.Keys)];

    /// <summary>Every word that stands in a phrase, in a negation, for others, or says «I».</summary>
    private HashSet<string> Known { get; } =
    [
        .. Parse(content.Phrases.Concat(content.AboutSelf).Concat(content.Harmless)).SelectMany(phrase => phrase.Places).SelectMany(place => place.Words),
        .. Set(content.Self), .. Set(content.Negations), .. Set(content.NegationEnds), .. Set(content.Turns), .. Set(content.Shorthand.Keys),
    ];

    public static IEnumerable<DistressList> All()
    {
        const string Prefix = "distress/";
        var assembly = typeof(DistressList).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;

            yield return new DistressList(name[Prefix.Length..^".json".Length], JsonSerializer.Deserialize(stream, DistressJson.Default.DistressContent)!);
        }
    }

    /// <summary>The words of a clause in plain letters, as the phrases have them: «j'ai» is two in French, «don't» is one in English.</summary>
    public IEnumerable<string> Words(string clause)
    {
        foreach (var word in clause.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
            var rest = word;
            if (apostrophe > 0 && content.Elisions.TryGetValue(word[..apostrophe], out var elided))
            {
                if (elided.Length > 0)
                    yield return elided;
                rest = word[(apostrophe + 1)..];
            }

            if (rest.Replace("'", "", StringComparison.Ordinal) is not { Length: > 0 } plain)
                continue;

            var known = AsKnown(plain);
            foreach (var whole in _shorthand.GetValueOrDefault(known, [known]))
                yield return whole;
        }
    }

    /// <summary>The word as the phrases have it: «وأريد» is «and» before «I want», and «dieee» is «die». Every word of an answer comes here, in each language.</summary>
    private string AsKnown(string word) =>
        KnownIn(word)
        ?? (Drawn().IsMatch(word) ? KnownIn(Drawn().Replace(word, "$1")) ?? KnownIn(Drawn().Replace(word, "$1$1")) : null)
        ?? word;

    private string? KnownIn(string word)
    {
        if (Known.Contains(word))
            return word;

        foreach (var prefix in content.Prefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal) && Known.Contains(word[prefix.Length..]))
                return word[prefix.Length..];
        }

        return null;
    }

    private static IReadOnlyList<DistressPhrase> Parse(IEnumerable<string> lines) => [.. lines.Select(line => DistressPhrase.Parse(Plain(line)))];

    private static HashSet<string> Set(IEnumerable<string> words) => [.. words.Select(Plain)];

    private static string Plain(string text) => string.Concat(Letters.Plain(text));

    /// <summary>A letter that is drawn out: hardly a word has three of one in a row.</summary>
    [GeneratedRegex(@"(.)\1{2,}")]
    private static partial Regex Drawn();
}

/// <summary>The content file of one language.</summary>
/// <param name="Phrases">What is distress whoever reads it.</param>
/// <param name="AboutSelf">What is distress when the sentence is about its author.</param>
/// <param name="Self">The words that make a sentence one about its author.</param>
/// <param name="Negations">Words that turn a phrase around when they stand shortly before it.</param>
/// <param name="NegationEnds">Words at which a negation ends: «I don't know if …».</param>
/// <param name="Harmless">What contains such a phrase and is none: idioms, topics of work, false friends.</param>
/// <param name="Turns">Where one thought ends and another begins, so that a negation in the one says nothing of the other: «but».</param>
/// <param name="Elisions">What stands before an apostrophe, and the whole word for it; empty when it says nothing.</param>
/// <param name="Shorthand">What people write in a hurry, and what it stands for: «wanna», «jveux».</param>
/// <param name="Prefixes">Letters written before a word without a space.</param>
internal sealed record DistressContent(
    IReadOnlyList<string> Phrases,
    IReadOnlyList<string> AboutSelf,
    IReadOnlyList<string> Self,
    IReadOnlyList<string> Negations,
    IReadOnlyList<string> NegationEnds,
    IReadOnlyList<string> Harmless,
    IReadOnlyList<string> Turns,
    IReadOnlyDictionary<string, string> Elisions,
    IReadOnlyDictionary<string, string> Shorthand,
    IReadOnlyList<string> Prefixes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DistressContent))]
internal sealed partial class DistressJson : JsonSerializerContext;
