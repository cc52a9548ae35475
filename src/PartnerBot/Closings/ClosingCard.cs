using PartnerBot.BotFramework.Cards;
using PartnerBot.Reflections;
using PartnerBot.Wording;

namespace PartnerBot.Closings;

/// <summary>The last round of a final reflection as its people meet it: the question, and how it stands.</summary>
internal static class ClosingCard
{
    /// <summary>Asks somebody to answer for their organisation.</summary>
    public static AdaptiveCard Ask(Words words, ClosingView view, bool isReminder) => words.Card(
        words.Say("closing.ask.title", ("partnership", view.Partnership.Name)),
        [
            .. isReminder ? [new TextBlock(words["closing.ask.reminder"])] : Array.Empty<CardElement>(),
            new TextBlock(words["closing.ask.text"]),
            .. Voice(words, view),
            new TextBlock(words.Say("closing.ask.due", ("due", ReflectionWords.Day(words, view.Closing.DueOn)))),
            .. isReminder ? Array.Empty<CardElement>() : [new TextBlock(words["values.ask"]), new TextBlock(words["legacy.ask"])],
        ],
        [.. Decide(words, view), .. Besides(words, view)]);

    /// <summary>How it stands, for somebody who asks.</summary>
    public static AdaptiveCard Of(Words words, ClosingView view) => words.Card(
        words.Say("closing.page.title", ("partnership", view.Partnership.Name)),
        [
            .. view.Closing.AreShown
                ? DecisionCards.Lines(words, [.. view.Voices.Select(DecisionLine.Of)])
                : Hidden(words, view),
            .. view.Closing.TakesMarks
                ? view.Marks.Count > 0 ? [new TextBlock(words["values.kept"])] : Array.Empty<CardElement>()
                : ValuesCards.Pictures(words, view.Partnership, view.Closing.Pictures),
        ],
        [.. Decide(words, view), .. Besides(words, view), .. Desk(words, view), .. GoodByeCards.NextStep(words, view)]);

    /// <summary>What somebody can do in the round besides answering for their organisation.</summary>
    public static IEnumerable<CardAction> Besides(Words words, ClosingView view) =>
        [.. Mark(words, view), Button(words["legacy.button"], LegacyButtons.Show, view.Closing)];

    private static IEnumerable<CardElement> Hidden(Words words, ClosingView view) =>
    [
        new TextBlock(words.Count(
            "closing.page.answered", view.Voices.Count(voice => voice.Decision is not null), ("voices", view.Voices.Count(voice => voice.State != VoiceState.NobodyThere)))),
        new TextBlock(words.Say("closing.page.hidden", ("due", ReflectionWords.Day(words, view.Closing.DueOn)))),
        .. view is { MaySpeak: true, Own: { } own } ? DecisionCards.Own(words, view, own) : [],
    ];

    private static IEnumerable<CardElement> Voice(Words words, ClosingView view) => view.MaySpeak
        ?
        [
            new TextBlock(view.OrganisationName is { } organisation ? words.Say("closing.ask.voice", ("organisation", organisation)) : words["closing.ask.ownVoice"]),
        ]
        : [];

    private static IEnumerable<CardAction> Decide(Words words, ClosingView view) => view.CanDecide
        ? [Button(words[view.Own is null ? "closing.ask.decide" : "closing.kept.change"], ClosingButtons.AskDecision, view.Closing) with { Style = ActionStyle.Positive }]
        : [];

    private static IEnumerable<CardAction> Mark(Words words, ClosingView view) => view.CanMark
        ? [Button(words[view.Marks.Count > 0 ? "values.again" : "values.button"], ClosingButtons.AskMarks, view.Closing)]
        : [];

    private static IEnumerable<CardAction> Desk(Words words, ClosingView view) => view is { IsBroker: true, TakesWords: true }
        ? [Button(words["closing.desk.button"], DeskButtons.Show, view.Closing)]
        : [];

    public static ExecuteAction Button(string title, string verb, Closing closing) => new(title)
    {
        Verb = verb,
        Data = FindClosing.On(closing.ReflectionId),
        AssociatedInputs = AssociatedInputs.None,
    };
}
