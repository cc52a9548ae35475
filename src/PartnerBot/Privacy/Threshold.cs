namespace PartnerBot.Privacy;

/// <summary>Decides what of the answers of one round may be published, so that nobody stands out.</summary>
internal static class Threshold
{
    /// <summary>With fewer answers nothing is published, not even how many there were. A partnership may settle on more, never on less.</summary>
    public const int FewestAnswers = 5;

    /// <summary>Nobody settles on more: what is never shown needs no asking.</summary>
    public const int MostFewest = 50;

    /// <summary>From here on figures are shown, in bands.</summary>
    public const int FewestForBands = 10;

    /// <summary>A band of fewer is not shown, nor, below <see cref="FewestForBands"/> answers, what fewer named.</summary>
    public const int FewestTogether = 3;

    /// <summary>
    /// From <see cref="FewestForBands"/> answers on, how many must name a thing. With three, two people who both named it, and
    /// compare, would know from a card without it that nobody else did.
    /// </summary>
    public const int FewestNamingInBands = 4;

    private static readonly (int From, int To)[] Bands = [(0, 1), (2, 2), (3, 4)];

    /// <summary>
    /// Whether an answer goes into the figures: only when nobody was ever told whose it is. Whoever knows some of the answers behind a figure can
    /// subtract them, and sees the few that are left all the more clearly.
    /// </summary>
    /// <param name="widest">The widest visibility that the answer ever had.</param>
    public static bool Counts(Visibility widest) => widest == Visibility.Total;

    /// <summary>The part of the answers that may be published.</summary>
    /// <param name="answers">The answers that count.</param>
    /// <param name="fewest">With how many something is published; less than <see cref="FewestAnswers"/> counts as that.</param>
    public static PublishedAnswers Publish(IReadOnlyList<CountedAnswer> answers, int fewest) => answers.Count switch
    {
        var count when count < Math.Max(fewest, FewestAnswers) => new PublishedAnswers.Nothing(Math.Max(fewest, FewestAnswers)),
        < FewestForBands => new PublishedAnswers.Middle(MiddleOf(answers), NamedIn(answers, FewestTogether)),
        _ => new PublishedAnswers.InBands(BandsOf(answers), NamedIn(answers, FewestNamingInBands)),
    };

    /// <summary>Of two in the middle the heavier one: a hard time is not rounded away.</summary>
    private static int MiddleOf(IReadOnlyList<CountedAnswer> answers) => answers.Select(answer => answer.Step).Order().ElementAt(answers.Count / 2);

    /// <summary>Without figures: a figure equal to that of the answers would say "everyone".</summary>
    private static List<string> NamedIn(IReadOnlyList<CountedAnswer> answers, int fewest) =>
    [
        .. answers
            .SelectMany(answer => answer.Named.Distinct(StringComparer.Ordinal))
            .GroupBy(name => name, StringComparer.Ordinal)
            .Where(group => group.Count() >= fewest)
            .Select(group => group.Key)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>No band at all when all would be one: it would say "everyone", and of the others "no one".</summary>
    private static List<Band> BandsOf(IReadOnlyList<CountedAnswer> answers)
    {
        List<Band> bands = [.. Bands.Select(band => new Band(band.From, band.To, answers.Count(answer => answer.Step >= band.From && answer.Step <= band.To)))];
        while (bands.Count > 1 && bands.Min(band => band.Count) < FewestTogether)
        {
            var smallest = bands.FindLastIndex(band => band.Count == bands.Min(other => other.Count));
            MergeWithSmallerNeighbour(bands, smallest);
        }

        return bands.Count > 1 ? bands : [];
    }

    private static void MergeWithSmallerNeighbour(List<Band> bands, int index)
    {
        var withNext = index == 0 || (index < bands.Count - 1 && bands[index + 1].Count <= bands[index - 1].Count);
        var first = withNext ? index : index - 1;
        var (left, right) = (bands[first], bands[first + 1]);

        bands[first] = new Band(left.From, right.To, left.Count + right.Count);
        bands.RemoveAt(first + 1);
    }
}
