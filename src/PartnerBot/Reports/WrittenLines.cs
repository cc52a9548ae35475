using System.Text;

namespace PartnerBot.Reports;

/// <summary>The lines of what somebody wrote, as every file can hold them.</summary>
internal static class WrittenLines
{
    /// <summary>The lines without blanks around them: in Markdown, four of these before a line would make it code.</summary>
    public static IEnumerable<string> Of(string text) => text.ReplaceLineEndings("\n").Split('\n').Select(Shown);

    public static string AsOne(string text) => string.Join(' ', Of(text).Where(line => line.Length > 0));

    private static string Shown(string line) => string.Concat(line.EnumerateRunes().Where(IsShown)).Trim();

    /// <summary>Leaves out control signs, those that turn the direction of what follows, and those that are no signs: no XML can hold them.</summary>
    private static bool IsShown(Rune sign) => !Rune.IsControl(sign)
        && sign.Value is not (>= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069)
        && (sign.Value & 0xFFFE) != 0xFFFE;
}
