using PartnerBot.BotFramework.Cards;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.Closings;

/// <summary>The last card of a final reflection: thanks, where the record is, what happens to the data, how to reach one another.</summary>
internal static class GoodByeCards
{
    private const int MostCelebrations = 3;

    /// <summary>What everybody reads at the same moment.</summary>
    public static AdaptiveCard GoodBye(Words words, GoodBye goodBye) => words.Card(
        words[goodBye.Outcome == ClosingOutcome.End ? "goodBye.title" : "goodBye.titleGoesOn"],
        [
            new TextBlock(words.Say(goodBye.HasStories ? "goodBye.thanks" : "goodBye.thanksNoStory", ("partnership", goodBye.Partnership.Name))),
            .. Body(words, goodBye),
        ],
        [
            ClosingCard.Button(words["legacy.button"], LegacyButtons.Show, goodBye.Closing),
            .. Along(words, goodBye),
        ]);

    /// <summary>The receipt of whoever closed it, with the step that follows from the decisions.</summary>
    public static AdaptiveCard Closed(Words words, GoodBye goodBye) => words.Card(
        words["goodBye.closed.title"],
        [
            new TextBlock(words.Say("goodBye.closed.text", ("partnership", goodBye.Partnership.Name))),
            .. Body(words, goodBye),
            .. goodBye.Outcome == ClosingOutcome.End
                ? [new TextBlock(words.Say("goodBye.closed.end", ("days", words.Count("common.days", Partnership.MayReopenFor.Days)))) { Separator = true }]
                : Array.Empty<CardElement>(),
        ],
        [
            Next(words, goodBye.Partnership, goodBye.Lines),
            .. Along(words, goodBye),
        ]);

    /// <summary>For a broker who looks at a round that is closed: the step that follows, as long as the partnership goes on.</summary>
    public static IEnumerable<CardAction> NextStep(Words words, ClosingView view) => view is { IsBroker: true, Closing.HasEnded: true, Partnership.HasEnded: false }
        ? [Next(words, view.Partnership, [.. view.Voices.Select(DecisionLine.Of)])]
        : [];

    private static IEnumerable<CardElement> Body(Words words, GoodBye goodBye) =>
    [
        .. DecisionCards.Lines(words, goodBye.Lines),
        new TextBlock(words[$"goodBye.outcome.{goodBye.Outcome}"]),
        .. ValuesCards.Pictures(words, goodBye.Partnership, goodBye.Pictures),
        .. Celebrations(words, goodBye.Celebrations),
        .. goodBye.Stays > 0 ? [new TextBlock(words.Count("goodBye.stays", goodBye.Stays))] : Array.Empty<CardElement>(),
        .. Promises(words, goodBye),
        new TextBlock(words[goodBye.HasStories ? "goodBye.record" : "goodBye.recordNoStory"]) { Separator = true },
        new TextBlock(words.Say(goodBye.Partnership.HasEnded ? "goodBye.dataEnded" : "goodBye.data", ("days", words.Count("common.days", goodBye.DaysAfterEnd)))),
        new TextBlock(words["goodBye.contact"]),
    ];

    private static IEnumerable<CardAction> Along(Words words, GoodBye goodBye) =>
    [
        .. goodBye.HasStories ? [Run(words["goodBye.read"], "report", goodBye.Partnership)] : Array.Empty<CardAction>(),
        Run(words["goodBye.take"], "export", goodBye.Partnership),
        Run(words["goodBye.reach"], "partnership", goodBye.Partnership),
    ];

    private static IEnumerable<CardElement> Promises(Words words, GoodBye goodBye) => goodBye.Promises.Count == 0 ? [] :
    [
        .. LegacyCards.Promises(words, goodBye.Promises),
        .. goodBye.Outcome == ClosingOutcome.End ? [new TextBlock(words["goodBye.promises"]) { Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
    ];

    private static IEnumerable<CardElement> Celebrations(Words words, IReadOnlyList<LegacyLine> celebrations) => celebrations.Count == 0 ? [] :
    [
        new TextBlock(words["legacy.kind.Celebrate.title"]) { Weight = TextWeight.Bolder, Separator = true },
        .. celebrations.Take(MostCelebrations).Select(one => words.Quote(one.Text) with { Spacing = Spacing.Small }),
        .. celebrations.Count > MostCelebrations
            ? [new TextBlock(words.Count("legacy.more", celebrations.Count - MostCelebrations)) { IsSubtle = true, Size = TextSize.Small }]
            : Array.Empty<CardElement>(),
    ];

    private static ExecuteAction Next(Words words, Partnership partnership, IReadOnlyList<DecisionLine> lines)
    {
        var outcome = ClosingOutcomes.Of(lines);

        return outcome == ClosingOutcome.End
            ? Run(words["goodBye.end"], "endPartnership", partnership) with { Style = ActionStyle.Destructive }
            : LensCards.LookAt(words["goodBye.next"], partnership, ClosingOutcomes.Element(outcome, lines)) with { Style = ActionStyle.Positive };
    }

    private static ExecuteAction Run(string title, string command, Partnership partnership) => new(title)
    {
        Verb = RunCommandButton.Verb,
        Data = new CardData { ["command"] = command, ["argument"] = FindPartnership.NameOnButton(partnership) },
        AssociatedInputs = AssociatedInputs.None,
    };
}
