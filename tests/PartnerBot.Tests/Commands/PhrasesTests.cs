using System.Globalization;
using System.Text;
using PartnerBot.Commands;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Commands;

/// <summary>Every phrase of every command, in each language, as hands and phones really write it.</summary>
public sealed class PhrasesTests
{
    private static readonly Wordings Wordings = new();

    private static readonly Phrases Phrases = new(Wordings);

    public static TheoryData<string, Func<string, string>> Ways => new()
    {
        { "in capitals", phrase => phrase.ToUpper(CultureInfo.InvariantCulture) },
        { "without accents", WithoutMarks },
        { "with letters and marks apart", phrase => phrase.Normalize(NormalizationForm.FormD) },
        { "with straight apostrophes", phrase => phrase.Replace('’', '\'') },
        { "with the apostrophe of another keyboard", phrase => phrase.Replace('’', '´') },
        { "with wide spaces", phrase => $"\u00A0{phrase.Replace(" ", " \u202F", StringComparison.Ordinal)}\n" },
        { "as a sentence", phrase => $"{phrase} !" },
        { "behind a mention", phrase => $", {phrase}." },
        { "as it was quoted", phrase => $"«\u00A0{phrase}\u00A0»" },
        { "with what nobody sees", phrase => $"\u200F{phrase}\u200E" },
        { "vowelled and drawn out", phrase => string.Concat(phrase.Select(sign => sign is >= 'ء' and <= 'ي' ? $"{sign}\u064Eـ" : $"{sign}")) },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Each_is_understood(string way, Func<string, string> typed) =>
        Assert.All(All(), phrase => Assert.True(Phrases.Is(typed(phrase.Text), phrase.Key), $"{phrase.Language} «{typed(phrase.Text)}» {way}"));

    private static IEnumerable<(string Language, string Key, string Text)> All() =>
        from words in Wordings.All
        from entry in words.Entries
        let parts = entry.Key.Split('.')
        where parts is ["commands", _, "phrases"]
        from phrase in entry.Value.EnumerateArray()
        select (words.Language, parts[1], phrase.GetString()!);

    private static string WithoutMarks(string phrase) =>
        string.Concat(phrase.Normalize(NormalizationForm.FormD).Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark));
}
