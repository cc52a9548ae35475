namespace PartnerBot.Wording;

/// <summary>Keeps names and numbers whole in a sentence that is read the other way round.</summary>
/// <remarks>
/// After the Unicode Bidirectional Algorithm: what stands between the two marks is laid out for itself. Without them «13 11 14» in an Arabic sentence
/// is shown as «14 11 13».
/// </remarks>
internal static class Direction
{
    private const char Isolate = '\u2068';
    private const char EndOfIsolate = '\u2069';
    private const char LeftToRightMark = '\u200E';
    private const char RightToLeftMark = '\u200F';

    /// <summary>The text as it is put into a sentence; within marks that nobody sees when it is, or holds, what is read the other way.</summary>
    public static string Within(string text, bool rightToLeft) =>
        (rightToLeft ? text.Any(IsReadToTheRight) : HoldsReadToTheLeft(text)) ? $"{Isolate}{text}{EndOfIsolate}" : text;

    /// <summary>A sentence whose last mark stays at its end: clients lay out a plain message from left to right, and would set an Arabic full stop before it.</summary>
    /// <remarks>Within the asterisks that make it bold: behind a full stop they would be shown, if a letter or our mark followed them.</remarks>
    public static string Closed(string sentence)
    {
        var end = sentence.AsSpan().TrimEnd('*').Length;

        return end > 0 && char.IsPunctuation(sentence[end - 1]) ? sentence.Insert(end, $"{RightToLeftMark}") : sentence;
    }

    /// <summary>A number as it stands in a field: what is typed in Arabic begins at the right, and «116 123» would be shown as «123 116».</summary>
    public static string InField(string number, bool rightToLeft) => rightToLeft ? $"{LeftToRightMark}{number}" : number;

    /// <summary>What was typed or pasted, without the marks that it brought along.</summary>
    public static string Unmarked(string typed) => string.Concat(typed.Where(sign => !IsMark(sign)));

    public static bool HoldsReadToTheLeft(string text) => text.Any(IsReadToTheLeft);

    /// <summary>Whether a sign only says in which direction to read: keyboards add them, and copies of our own sentences hold them.</summary>
    public static bool IsMark(char sign) => sign is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsReadToTheRight(char sign) => char.IsDigit(sign) || (char.IsLetter(sign) && !IsReadToTheLeft(sign));

    /// <summary>Hebrew, Arabic and their neighbours, and their forms of presentation.</summary>
    private static bool IsReadToTheLeft(char sign) => sign is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
