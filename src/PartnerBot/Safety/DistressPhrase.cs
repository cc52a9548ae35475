namespace PartnerBot.Safety;

/// <summary>Whole words in their order. Each place holds one of several words, and some may be left out.</summary>
/// <param name="Places">The words of each place, and whether it may be left out.</param>
internal sealed record DistressPhrase(IReadOnlyList<(HashSet<string> Words, bool MayLack)> Places)
{
    private const string Beginning = "^";
    private const string End = "$";

    /// <summary>
    /// Reads a line of the content file: <c>want (to|) die|disappear</c> has three places, the second may be left out; <c>^</c> and <c>$</c> stand for
    /// the beginning and the end of the clause.
    /// </summary>
    public static DistressPhrase Parse(string line) => new([.. line.Split(' ').Select(Place)]);

    /// <summary>Words of which a clause must hold one, for the phrase to be in it.</summary>
    public IEnumerable<string> Keys => Places.First(place => !place.MayLack && !place.Words.Overlaps([Beginning, End])).Words;

    /// <returns>Where it ends when it begins there; <see langword="null"/> when it does not.</returns>
    public int? EndAt(string[] clause, int start) => EndAt(clause, start, 0);

    private static (HashSet<string>, bool) Place(string place)
    {
        var words = place.Trim('(', ')').Split('|');

        return ([.. words.Where(word => word.Length > 0)], place[0] == '(');
    }

    private int? EndAt(string[] clause, int at, int place)
    {
        if (place == Places.Count)
            return at;

        var (words, mayLack) = Places[place];
        if (at < clause.Length && words.Contains(clause[at]) && EndAt(clause, at + 1, place + 1) is { } end)
            return end;
        if (((at == 0 && words.Contains(Beginning)) || (at == clause.Length && words.Contains(End))) && EndAt(clause, at, place + 1) is { } edge)
            return edge;

        return mayLack ? EndAt(clause, at, place + 1) : null;
    }
}
