using System.Globalization;
using System.Text.RegularExpressions;
using PartnerBot.Commands;

namespace PartnerBot.Reflections;

/// <summary>
/// Reads a day as people type it: 2027-03-05, 5 March 2027, March 5, 2027, 5 mars 2027. Days written in numbers alone are read
/// in one way only, for 5/3/2027 is another day on the other side of the ocean.
/// </summary>
internal static partial class TypedDate
{
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("fr")];

    public static DateOnly? Read(string typed)
    {
        var text = Phrases.Normal(typed);
        if (DateOnly.TryParseExact(text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
            return iso;

        var words = Separators().Split(text).Where(word => word.Length > 0).ToArray();

        return words switch
        {
            [var day, var month, var year] when Number(day) is { } d && Month(month) is { } m && Number(year) is { } y => Day(y, m, d),
            [var month, var day, var year] when Number(day) is { } d && Month(month) is { } m && Number(year) is { } y => Day(y, m, d),
            _ => null,
        };
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 2000 and <= 2999 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int? Number(string word) =>
        int.TryParse(Ordinal().Replace(word, ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Month(string word) =>
        (from language in Languages
         from names in new[] { language.DateTimeFormat.MonthNames, language.DateTimeFormat.AbbreviatedMonthNames }
         from month in Enumerable.Range(1, 12)
         where Phrases.Normal(names[month - 1]) == word
         select (int?)month).FirstOrDefault();

    [GeneratedRegex("[ ,.]+")]
    private static partial Regex Separators();

    /// <summary>1st, 2nd, 3rd, 5th and 1er.</summary>
    [GeneratedRegex("(?<=[0-9])(st|nd|rd|th|er)$")]
    private static partial Regex Ordinal();
}
