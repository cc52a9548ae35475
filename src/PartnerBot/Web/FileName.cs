using System.Globalization;

namespace PartnerBot.Web;

/// <summary>Makes a name that any disk takes: letters and digits of any script, with single hyphens between them.</summary>
internal static class FileName
{
    private const int LongestStem = 80;

    public static string Safe(string name)
    {
        var dot = name.LastIndexOf('.');
        var (stem, ending) = dot > 0 ? (name[..dot], name[(dot + 1)..]) : (name, "");
        var safe = Words(stem);

        return $"{(safe.Length == 0 ? "partnerbot" : safe)}{(ending.Length == 0 ? "" : $".{Words(ending)}")}";
    }

    private static string Words(string text)
    {
        var runes = text.EnumerateRunes().Select(rune => IsKept(rune.Value) ? rune.ToString() : " ");
        var words = string.Join('-', string.Concat(runes).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var length = new StringInfo(words).LengthInTextElements;

        return length <= LongestStem ? words : new StringInfo(words).SubstringByTextElements(0, LongestStem).TrimEnd('-');
    }

    private static bool IsKept(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
