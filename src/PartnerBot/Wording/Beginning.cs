namespace PartnerBot.Wording;

/// <summary>The beginning of what somebody wrote, for where the whole has no room.</summary>
internal static class Beginning
{
    /// <summary>The text in one line; where it is too long cut between two words, or within a word that is most of it, and never within a letter.</summary>
    public static string Of(string text, int longest)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest)
            return line;

        var cut = line.LastIndexOf(' ', longest);
        if (cut <= longest / 2)
            cut = char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest;

        return $"{line[..cut]} …";
    }
}
