using System.Globalization;
using System.Text;

namespace PartnerBot.Wording;

/// <summary>Letters as people mean them, for comparing what was typed: small, without accents, and with the digits of every script as one types them in code.</summary>
internal static class Letters
{
    /// <summary>The letters and marks of a text; what nobody sees, and what only decorates a letter, is left out.</summary>
    public static IEnumerable<char> Plain(string text) => text.Normalize(NormalizationForm.FormD).Select(Plain).OfType<char>();

    /// <summary>A digit of any script, as one of 0 to 9; every other sign stays.</summary>
    public static char Digit(char sign) => char.IsDigit(sign) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(sign)) : sign;

    private static char? Plain(char sign) => sign switch
    {
        '’' or '‘' or 'ʼ' or '´' or '`' => '\'',
        // Arabic is typed with either of these, and lengthened by the last one for beauty.
        'ى' or 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        'ـ' => null,
        _ => CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format ? null : char.ToLowerInvariant(Digit(sign)),
    };
}
