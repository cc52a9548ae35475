using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PartnerBot.Wording;

/// <summary>The sentences of one language.</summary>
internal sealed partial class Words(string language, IReadOnlyDictionary<string, JsonElement> entries)
{
    /// <summary>The language's BCP 47 tag, for example <c>fr</c>.</summary>
    public string Language => language;

    /// <summary>How numbers and dates are written.</summary>
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(Region(language));

    /// <summary>Whether the language is written from right to left; <see langword="null"/> when not, so that cards say nothing.</summary>
    public bool? RightToLeft => Culture.TextInfo.IsRightToLeft ? true : null;

    public IReadOnlyDictionary<string, JsonElement> Entries => entries;

    /// <summary>A sentence without placeholders.</summary>
    public string this[string key] => Closed(Entry(key).GetString()!);

    /// <summary>A list of phrases.</summary>
    public IReadOnlyList<string> List(string key) => [.. Entry(key).EnumerateArray().Select(phrase => phrase.GetString()!)];

    /// <summary>
    /// A sentence with placeholders, for a card or a message: what is put in is shown as it is, whatever marks it contains, so that
    /// nobody's name or words can draw a link or a heading on somebody else's card.
    /// </summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values) => Fill(this[key], values, markdown: true);

    /// <summary>A sentence with placeholders for where marks mean nothing: notifications, labels, file names.</summary>
    public string Plain(string key, params ReadOnlySpan<(string Name, object? Value)> values) => Fill(this[key], values, markdown: false);

    /// <summary>A sentence in the plural form that fits a number; the number itself is the placeholder <c>{count}</c>.</summary>
    public string Count(string key, int count, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var forms = Entry(key);
        var form = forms.TryGetProperty(Plurals.Category(language, count), out var fitting) ? fitting : forms.GetProperty("other");

        return Fill(Closed(form.GetString()!), [("count", count), .. values], markdown: true);
    }

    /// <summary>The names of several things as one reads them: «Ana, Ben and Chi».</summary>
    public string Join(IReadOnlyList<string> items) => items switch
    {
        [] => "",
        [var only] => only,
        [.., var last] =>
            $"{string.Join(this["common.list.comma"], items.SkipLast(1).Select(Whole))}{this[VowelI().IsMatch(last) ? "common.list.andBeforeVowel" : "common.list.and"]}{Whole(last)}",
    };

    /// <summary>What stands among these words in its own direction: a name, or a line that somebody wrote.</summary>
    public string Whole(string text) => Direction.Within(text, RightToLeft is true);

    /// <summary>A day or a moment, by a pattern that stands in the wording: <c>d MMMM yyyy</c>.</summary>
    public string When(string key, IFormattable at)
    {
        var written = at.ToString(this[key], Culture);

        // «1er mai»: the first of a month has a name of its own in French alone.
        return language == "fr" ? FirstOfMonth().Replace(written, "1er $1") : written;
    }

    /// <summary>
    /// English is written as in Britain here; without a region the framework would write dates as in the United States. And Arabic with the digits
    /// that codes, hours and telephone numbers have, as in the Emirates and the Maghreb.
    /// </summary>
    private static string Region(string language) => language switch
    {
        "en" => "en-GB",
        "ar" => "ar-AE",
        _ => language,
    };

    [GeneratedRegex(@"(?<!\d)1 (\p{L})")]
    private static partial Regex FirstOfMonth();

    /// <summary>«Ana e Inés»: the Spanish «y» is another word before its own sound.</summary>
    [GeneratedRegex("^h?[ií](?![aeéo])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VowelI();

    private JsonElement Entry(string key) =>
        entries.TryGetValue(key, out var entry) ? entry : throw new KeyNotFoundException($"The wording of language {language} lacks {key}.");

    private string Closed(string sentence) => RightToLeft is true ? Direction.Closed(sentence) : sentence;

    private string Fill(string sentence, ReadOnlySpan<(string Name, object? Value)> values, bool markdown)
    {
        // In one pass: what is put in may itself hold braces, and is not looked through again.
        var filled = new StringBuilder(sentence.Length);
        var at = 0;
        while (at < sentence.Length)
        {
            var open = sentence.IndexOf('{', at);
            var close = open < 0 ? -1 : sentence.IndexOf('}', open);
            if (close < 0)
                break;

            filled.Append(sentence, at, open - at);
            filled.Append(Value(sentence[(open + 1)..close], values, markdown) ?? sentence[open..(close + 1)]);
            at = close + 1;
        }

        return filled.Append(sentence, at, sentence.Length - at).ToString();
    }

    private string? Value(string placeholder, ReadOnlySpan<(string Name, object? Value)> values, bool markdown)
    {
        foreach (var (name, value) in values)
        {
            if (name != placeholder)
                continue;

            return value switch
            {
                string text => Whole(markdown ? Markdown.Escape(text) : text),
                IFormattable formattable => formattable.ToString(null, Culture),
                _ => value?.ToString() ?? "",
            };
        }

        return null;
    }
}
