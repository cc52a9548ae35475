using System.Globalization;

namespace PartnerBot.Storage;

/// <summary>How long texts may be. Every text column is bounded; the mapping and the migration name the same bound.</summary>
internal static class TextLength
{
    /// <summary>What a mapping gets that says nothing: one line of free text.</summary>
    public const int Default = 500;

    /// <summary>The name of an enum member.</summary>
    public const int Choice = 40;

    /// <summary>A story.</summary>
    public const int Story = 4_000;

    /// <summary>A small structure kept as JSON in one column.</summary>
    public const int Json = 64_000;

    /// <summary>
    /// Shortens a text that others wrote, such as a name from Teams, to what its column holds. What a reader takes for one sign stays whole: half
    /// a pair of surrogates is no text, and PostgreSQL refuses it.
    /// </summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;

        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= most)
            end = next;

        // One sign may be as long as somebody likes, by marks upon marks.
        return end > 0 ? text[..end] : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
