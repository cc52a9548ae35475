using System.Globalization;
using PartnerBot.Commands;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>How long somebody wants to pause: «3 weeks», «for a month», «until 2 May», in any language offered.</summary>
internal static class PauseWish
{
    /// <summary>The day on which the pause ends.</summary>
    /// <param name="typed">What was typed behind the command.</param>
    /// <param name="today">The present day where the person is.</param>
    /// <param name="wordings">The languages in which it may be typed.</param>
    /// <returns><see langword="null"/> when it says no day from tomorrow on and within a year.</returns>
    public static DateOnly? EndOf(string typed, DateOnly today, Wordings wordings)
    {
        string[] tokens = [.. Phrases.Normal(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var ends = wordings.All.Select(words => End(tokens, today, words));

        return ends.FirstOrDefault(end => end is not null) is { } day && day > today && day <= today.AddYears(1) ? day : null;
    }

    private static DateOnly? End(string[] tokens, DateOnly today, Words words) => Without("before", tokens, words) switch
    {
        [var number, var unit] when Number(number, words) is { } count => After(count, unit, today, words),
        [var iso] when DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        [var day, var month] => NextTime(Day(day), Month(month, words), today) ?? NextTime(Day(month), Month(day, words), today),
        [var day, var month, var year] when int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
            Date(number, Month(month, words), Day(day)) ?? Date(number, Month(day, words), Day(month)),
        _ => null,
    };

    private static string[] Without(string kind, string[] tokens, Words words)
    {
        var known = words.List($"pauses.typed.{kind}").Select(Phrases.Normal).ToHashSet();

        return [.. tokens.SkipWhile(known.Contains)];
    }

    private static int? Number(string token, Words words) => Is(token, "one", words)
        ? 1
        : int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1000 ? number : null;

    private static DateOnly? After(int count, string unit, DateOnly today, Words words) => unit switch
    {
        _ when Is(unit, "days", words) => today.AddDays(count),
        _ when Is(unit, "weeks", words) => today.AddDays(7 * count),
        _ when Is(unit, "months", words) => today.AddMonths(count),
        // «2 May» is a number and a word too.
        _ => NextTime(count, Month(unit, words), today),
    };

    private static bool Is(string token, string kind, Words words) => words.List($"pauses.typed.{kind}").Any(known => Phrases.Normal(known) == token);

    /// <summary>The day of the month: «2», «2nd», «1er».</summary>
    private static int? Day(string token) =>
        int.TryParse(token.TrimEnd('s', 't', 'n', 'd', 'r', 'h', 'e', ','), NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : null;

    /// <summary>The month of that name, or of a beginning of at least three letters that no other month shares.</summary>
    private static int? Month(string token, Words words)
    {
        var start = token.TrimEnd('.', ',');
        List<int> months =
        [
            .. Enumerable.Range(1, 12).Where(month =>
                start.Length >= 3 && Phrases.Normal(words.Culture.DateTimeFormat.GetMonthName(month)).StartsWith(start, StringComparison.Ordinal)),
        ];

        return months is [var only] ? only : null;
    }

    private static DateOnly? NextTime(int? day, int? month, DateOnly today) =>
        Date(today.Year, month, day) is { } date && date > today ? date : Date(today.Year + 1, month, day);

    private static DateOnly? Date(int year, int? month, int? day) =>
        year is >= 1 and <= 9999 && month is { } m && day is { } d and >= 1 && d <= DateTime.DaysInMonth(year, m) ? new DateOnly(year, m, d) : null;
}
