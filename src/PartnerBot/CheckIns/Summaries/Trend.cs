using PartnerBot.Privacy;

namespace PartnerBot.CheckIns;

/// <summary>How rounds went one after the other: made of nothing but what was published of each, so that it tells nothing that they do not.</summary>
internal static class Trend
{
    /// <summary>With fewer there is nothing to compare.</summary>
    public const int FewestRounds = 3;

    private const double Noticeable = 0.5;

    /// <summary>The rounds of which a figure was published, in their order; none when there are too few.</summary>
    public static IReadOnlyList<TrendPoint> Of(IEnumerable<ClosedRound> rounds)
    {
        List<TrendPoint> points = [.. rounds.Select(round => MiddleOf(round.Published) is { } middle ? new TrendPoint(round, middle) : null).OfType<TrendPoint>()];

        return points.Count >= FewestRounds ? points : [];
    }

    /// <summary>From the first to the last: above zero when it became lighter, below when heavier, zero when about as it was.</summary>
    public static int Direction(IReadOnlyList<TrendPoint> points) => (points[^1].Height - points[0].Height) switch
    {
        >= Noticeable => 1,
        <= -Noticeable => -1,
        _ => 0,
    };

    /// <summary>The published steps in which the middle answer lies; <see langword="null"/> when no figure was published.</summary>
    private static (int From, int To)? MiddleOf(PublishedAnswers published)
    {
        if (published is PublishedAnswers.Middle { Step: var step })
            return (step, step);
        if (published is not PublishedAnswers.InBands { Bands: { Count: > 0 } bands })
            return null;

        var (counted, half) = (0, bands.Sum(band => band.Count) / 2);
        foreach (var band in bands)
        {
            counted += band.Count;
            if (counted > half)
                return (band.From, band.To);
        }

        return null;
    }
}

/// <summary>A round as it was published.</summary>
internal sealed record ClosedRound(int Number, DateOnly ClosedOn, PublishedAnswers Published);

/// <summary>Where a round stands.</summary>
/// <param name="Round">The round.</param>
/// <param name="Middle">The steps in which its middle answer lies, the better one first.</param>
internal sealed record TrendPoint(ClosedRound Round, (int From, int To) Middle)
{
    /// <summary>From 0, hard going, to 4, really good.</summary>
    public double Height => 4 - ((Middle.From + Middle.To) / 2.0);
}
