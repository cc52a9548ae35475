using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>How it went, as a line, and the same in words for whoever does not see it.</summary>
internal static class TrendCard
{
    private const int Best = 4;

    public static AdaptiveCard Of(Words words, string partnership, IReadOnlyList<TrendPoint> points) => words.Card(
        words["checkins.trend.title"],
        [
            new TextBlock(words.Say("checkins.trend.partnership", ("partnership", partnership))) { IsSubtle = true, Spacing = Spacing.Small },
            new TextBlock(Direction(words, points)),
            new TextBlock(words["checkins.trend.upwards"]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Small },
            // Rounds by their number: of days the client would write as much as has room, in its own language: «Janu…» five times on a telephone.
            new LineChart(
                [new ChartLine(words["checkins.trend.line"], [.. points.Select(point => new ChartPoint(point.Round.Number.ToString(CultureInfo.InvariantCulture), point.Height))])],
                new TextBlock(words["checkins.trend.noChart"]) { IsSubtle = true })
            {
                Title = words["checkins.trend.title"],
                // What the client would choose is next to the background in the dark themes.
                Color = ChartColor.CategoricalLightBlue,
                YMin = 0,
                YMax = Best,
            },
            .. points.Select(point => new TextBlock(Line(words, point)) { Spacing = Spacing.Small }),
            new TextBlock(words["checkins.trend.frozen"]) { IsSubtle = true, Size = TextSize.Small, Separator = true },
        ]);

    /// <summary>Where it went, in a sentence.</summary>
    public static string Direction(Words words, IReadOnlyList<TrendPoint> points) =>
        words[Trend.Direction(points) switch { > 0 => "checkins.trend.lighter", < 0 => "checkins.trend.heavier", _ => "checkins.trend.same" }];

    /// <summary>The middle of a round, as its summary named it.</summary>
    public static string Middle(Words words, (int From, int To) middle) => middle.From == middle.To
        ? words.Of((Feeling)middle.From)
        : words[$"checkins.summary.band.{middle.From}to{middle.To}"];

    private static string Line(Words words, TrendPoint point) => words.Say(
        "checkins.trend.round",
        ("round", point.Round.Number),
        ("day", words.When("checkins.trend.day", point.Round.ClosedOn)),
        ("middle", Middle(words, point.Middle)));
}
