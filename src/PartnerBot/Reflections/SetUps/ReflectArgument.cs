using System.Buffers;
using PartnerBot.Commands;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>What can follow the command: <c>Festival mid due 5 March 2027</c>, each part optional.</summary>
/// <param name="Name">The partnership's name; empty when not given.</param>
/// <param name="Kind">Mid-way or final; <see langword="null"/> when not given.</param>
/// <param name="Due">What was typed as due date; <see langword="null"/> when nothing was, empty when only «due» was.</param>
internal sealed record ReflectArgument(string Name, ReflectionKind? Kind, string? Due)
{
    private static readonly SearchValues<char> QuoteMarks = SearchValues.Create("\"„“”«»");

    /// <summary>Reads an argument in any language offered. A name in quotation marks is taken as it is, whatever words it holds.</summary>
    public static ReflectArgument Read(string argument, Wordings wordings)
    {
        var (name, rest) = Quoted(argument);
        string[] words = [.. rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        var (beforeKind, kind) = WithoutKind(words, wordings);
        var (head, due) = WithoutDue(beforeKind, wordings);
        if (kind is null)
            (head, kind) = WithoutKind(head, wordings);

        return new ReflectArgument(name ?? string.Join(' ', head), kind, due is null ? null : string.Join(' ', due));
    }

    /// <summary>The same argument with another name.</summary>
    public string WithName(string name, Wordings wordings)
    {
        var english = wordings.For(Wordings.Default);
        var kind = Kind is { } given ? $" {english.List($"reflections.argument.{given}")[0]}" : "";
        var due = Due is null ? "" : $" {english.List("reflections.argument.due")[0]} {Due}";

        return $"\"{name}\"{kind}{due}";
    }

    private static (string? Name, string Behind) Quoted(string argument)
    {
        var end = argument.Length > 0 && QuoteMarks.Contains(argument[0]) ? argument.AsSpan().LastIndexOfAny(QuoteMarks) : 0;

        return end > 0 ? (argument[1..end].Trim(), argument[(end + 1)..]) : (null, argument);
    }

    private static (string[] Head, ReflectionKind? Kind) WithoutKind(string[] words, Wordings wordings)
    {
        foreach (var kind in Enum.GetValues<ReflectionKind>())
        {
            if (words is [.., var last] && Phrasings($"reflections.argument.{kind}", wordings).Any(phrase => phrase == Phrases.Normal(last)))
                return (words[..^1], kind);
        }

        return (words, null);
    }

    private static (string[] Head, string[]? Due) WithoutDue(string[] words, Wordings wordings)
    {
        var phrases = Phrasings("reflections.argument.due", wordings).Select(phrase => phrase.Split(' ')).OrderByDescending(phrase => phrase.Length).ToList();
        for (var at = words.Length - 1; at >= 0; at--)
        {
            // «pour le» alone may belong to a name; before a number it begins a date.
            if (phrases.Find(phrase => At(words, at, phrase) && (phrase.Length == 1 || HasNumber(words[(at + phrase.Length)..]))) is { } found)
                return (words[..Start(words, at, phrases)], words[(at + found.Length)..]);
        }

        return (words, null);
    }

    /// <summary>«à rendre pour le» contains «pour le»: the longer way to say it begins earlier.</summary>
    private static int Start(string[] words, int at, List<string[]> phrases) =>
        Enumerable.Range(0, at).Where(earlier => phrases.Exists(phrase => earlier + phrase.Length > at && At(words, earlier, phrase))).DefaultIfEmpty(at).First();

    private static bool HasNumber(string[] words) => words.Any(word => word.Any(char.IsDigit));

    private static bool At(string[] words, int at, string[] phrase) =>
        at + phrase.Length <= words.Length && phrase.Index().All(word => Phrases.Normal(words[at + word.Index]) == word.Item);

    private static IEnumerable<string> Phrasings(string key, Wordings wordings) =>
        wordings.All.SelectMany(words => words.List(key)).Select(Phrases.Normal);
}
