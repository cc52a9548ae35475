using PartnerBot.BotFramework.Cards;
using PartnerBot.Commands;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>What a closed round says to everybody at the same moment.</summary>
internal static class SummaryCard
{
    public static AdaptiveCard Of(Words words, string partnership, int round, PublishedAnswers published, bool hasTrend = false) => words.Card(
        words["checkins.summary.title"],
        [
            new TextBlock(words.Say("checkins.summary.round", ("partnership", partnership), ("round", round))) { IsSubtle = true, Spacing = Spacing.Small },
            .. Picture(words, round, published),
            new TextBlock(words["checkins.summary.same"]) { IsSubtle = true, Size = TextSize.Small, Separator = true },
        ],
        hasTrend ? [TrendButton(words, partnership)] : []);

    private static ExecuteAction TrendButton(Words words, string partnership) => new(words["commands.trend.button"])
    {
        Verb = RunCommandButton.Verb,
        Data = new CardData { ["command"] = TrendCommand.CommandKey, ["argument"] = partnership },
        AssociatedInputs = AssociatedInputs.None,
    };

    private static IReadOnlyList<CardElement> Picture(Words words, int round, PublishedAnswers published) => published switch
    {
        PublishedAnswers.Nothing nothing => Prompt(words, round, nothing.Fewest),
        PublishedAnswers.Middle middle =>
        [
            new TextBlock(words["checkins.summary.middle"]),
            new TextBlock(words.Of((Feeling)middle.Step)) { Size = TextSize.Large },
            .. Named(words, "checkins.summary.named", middle.Named),
        ],
        PublishedAnswers.InBands { Bands: [] } bands => [new TextBlock(words["checkins.summary.noFigures"]), .. Named(words, "checkins.summary.namedInBands", bands.Named)],
        PublishedAnswers.InBands bands =>
        [
            new TextBlock(words["checkins.summary.bands"]),
            new FactSet([.. bands.Bands.Select(band => Fact(words, band))]),
            .. Named(words, "checkins.summary.namedInBands", bands.Named),
        ],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IReadOnlyList<CardElement> Prompt(Words words, int round, int fewest)
    {
        var prompts = words.List("checkins.summary.prompts");

        return
        [
            new TextBlock(words.Count("checkins.summary.tooFew", fewest)),
            CardLayout.Box([new TextBlock(prompts[round % prompts.Count]) { Size = TextSize.Medium }]),
        ];
    }

    private static IEnumerable<CardElement> Named(Words words, string heading, IReadOnlyList<string> named) => named.Count == 0
        ? []
        :
        [
            new TextBlock(words[heading]),
            new TextBlock(string.Join('\n', named.Select(name => $"- {words[$"checkins.{name}"]}"))) { Spacing = Spacing.Small },
        ];

    private static Fact Fact(Words words, Band band) =>
        new(words[$"checkins.summary.band.{band.From}to{band.To}"], words.Count("checkins.summary.people", band.Count));
}
