using System.Globalization;
using System.Text.RegularExpressions;
using PartnerBot.Wording;

namespace PartnerBot.Commands;

/// <summary>
/// Numbers, units and days as people type them in one language: 2027-03-05, 5 March, March 5, 2027, 5 de marzo de 2027. Days written in numbers alone
/// are read in one way only, for 5/3/2027 is another day on the other side of the ocean.
/// </summary>
internal static partial class TypedTime
{
    /// <summary>What was typed as single words, without those that only join them.</summary>
    public static string[] Tokens(string typed, Words words)
    {
        var text = Phrases.Normal(typed);
        // «تشرين الأول» is one month in two words.
        foreach (var month in Months(words).SelectMany(names => names).Where(name => name.Contains(' ', StringComparison.Ordinal)))
            text = text.Replace(month, month.Replace(' ', '_'), StringComparison.Ordinal);

        return [.. Separators().Split(text).Where(token => token.Length > 0 && !Is(token, "of", words))];
    }

    /// <summary>Whether a word is one of those that the wording lists under <c>common.typed</c>.</summary>
    public static bool Is(string token, string kind, Words words)
    {
        var normal = Phrases.Normal(token);

        return words.List($"common.typed.{kind}").Any(known => Phrases.Normal(known) == normal);
    }

    /// <summary>A number in digits, or in words up to twelve.</summary>
    public static int? Number(string token, Words words)
    {
        var normal = Phrases.Normal(token);
        if (int.TryParse(normal, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number <= 1000 ? number : null;

        var inWords = words.List("common.typed.numbers").Index().Where(entry => Alternatives(entry.Item).Contains(normal)).ToList();

        return inWords is [var (index, _)] ? index + 1 : null;
    }

    /// <summary>A day; without a year the next one of that name.</summary>
    /// <param name="tokens">The words, as <see cref="Tokens"/> reads them.</param>
    /// <param name="words">Their language.</param>
    /// <param name="today">The present day; <see langword="null"/> when a year is expected.</param>
    public static DateOnly? Day(string[] tokens, Words words, DateOnly? today = null) => tokens switch
    {
        [var iso] when DateOnly.TryParseExact(iso, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        [var day, var month] when today is { } from =>
            NextTime(DayOfMonth(day), Month(month, words), from) ?? NextTime(DayOfMonth(month), Month(day, words), from),
        [var day, var month, var year] when int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
            Date(number, Month(month, words), DayOfMonth(day)) ?? Date(number, Month(day, words), DayOfMonth(month)),
        _ => null,
    };

    /// <summary>The day of the month: «2», «2nd», «1er», «1.º».</summary>
    private static int? DayOfMonth(string token) =>
        Ordinal().Match(token) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    /// <summary>The month of that name, or of a beginning of at least three letters that no other month shares.</summary>
    private static int? Month(string token, Words words)
    {
        var start = token.Replace('_', ' ');
        var months = Months(words).Index().Where(month => start.Length >= 3 && month.Item.Any(name => name.StartsWith(start, StringComparison.Ordinal))).ToList();
        var exact = months.Where(month => month.Item.Contains(start)).ToList();

        return (exact.Count > 0 ? exact : months) is [var (index, _)] ? index + 1 : null;
    }

    private static IEnumerable<string[]> Months(Words words) => words.List("common.typed.months").Select(Alternatives);

    private static string[] Alternatives(string entry) => [.. entry.Split('|').Select(Phrases.Normal)];

    private static DateOnly? NextTime(int? day, int? month, DateOnly today) =>
        Date(today.Year, month, day) is { } date && date > today ? date : Date(today.Year + 1, month, day);

    private static DateOnly? Date(int year, int? month, int? day) =>
        year is >= 2000 and <= 2999 && month is { } m && day is { } d and >= 1 && d <= DateTime.DaysInMonth(year, m) ? new DateOnly(year, m, d) : null;

    [GeneratedRegex(@"[\s,،]+|\.(?=\s|$)")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^([0-9]{1,2})\.?\p{L}{0,3}$")]
    private static partial Regex Ordinal();
}
