using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.Reflections;
using PartnerBot.Wording;

namespace PartnerBot.Closings;

/// <summary>What a broker sees of a closing under way: who has answered, and never what.</summary>
internal static class ClosingDeskCard
{
    public const string Due = "due";

    public static AdaptiveCard Of(
        Words words, Closing closing, Partnership partnership, IReadOnlyList<DecidingVoice> voices, string? problem = null, DateOnly? typed = null) => closing.AreShown
        ? Shown(words, closing, partnership, voices)
        : Waiting(words, closing, partnership, voices, problem, typed);

    /// <summary>Asks once, for everybody hears of it.</summary>
    public static AdaptiveCard AskEnd(Words words, Closing closing) => words.Card(
        words["goodBye.ask.title"],
        [
            new TextBlock(words["goodBye.ask.text"]),
            .. closing.TakesMarks ? [new TextBlock(words.Say("goodBye.ask.values", ("due", ReflectionWords.Day(words, closing.DueOn))))] : Array.Empty<CardElement>(),
        ],
        [
            ClosingCard.Button(words["goodBye.ask.yes"], DeskButtons.End, closing) with { Style = ActionStyle.Positive },
            ClosingCard.Button(words["common.back"], DeskButtons.Show, closing),
        ]);

    private static AdaptiveCard Shown(Words words, Closing closing, Partnership partnership, IReadOnlyList<DecidingVoice> voices) => words.Card(
        words["closing.desk.title"],
        [
            new TextBlock(words.Say("goodBye.desk", ("partnership", partnership.Name))),
            .. DecisionCards.Lines(words, [.. voices.Select(DecisionLine.Of)]),
        ],
        [
            ClosingCard.Button(words["goodBye.close"], DeskButtons.AskEnd, closing) with { Style = ActionStyle.Positive },
            ClosingCard.Button(words["goodBye.page"], ClosingButtons.Show, closing),
        ]);

    private static AdaptiveCard Waiting(
        Words words, Closing closing, Partnership partnership, IReadOnlyList<DecidingVoice> voices, string? problem, DateOnly? typed) => words.Card(
        words["closing.desk.title"],
        [
            new TextBlock(words.Say("closing.desk.text", ("partnership", partnership.Name))),
            .. voices.Select(voice => Voice(words, voice)),
            new TextBlock(words.Say("closing.desk.due", ("due", ReflectionWords.Day(words, closing.DueOn)), ("days", words.Count("common.days", Closing.Grace.Days)))),
            .. CardLayout.Problem(problem),
            new DateInput(Due) { Label = words["closing.desk.day"], Value = typed ?? closing.DueOn },
        ],
        [
            ClosingCard.Button(words["setup.status.moveDue"], DeskButtons.MoveDue, closing) with { AssociatedInputs = AssociatedInputs.Auto },
            ClosingCard.Button(words["closing.desk.show"], DeskButtons.AskShow, closing),
        ]);

    /// <summary>The due day is over, and somebody has not answered.</summary>
    public static AdaptiveCard Silence(Words words, Closing closing, Partnership partnership, IReadOnlyList<DecidingVoice> voices) => words.Card(
        words["closing.silence.title"],
        [
            new TextBlock(words.Say(
                "closing.silence.text",
                ("partnership", partnership.Name),
                ("organisations", words.Join([.. voices.Where(voice => voice.State == VoiceState.Waits).Select(voice => voice.Name ?? words["setup.voice.unaffiliated"])])))),
            new TextBlock(words.Say("closing.silence.what", ("days", words.Count("common.days", Closing.Grace.Days)))),
        ],
        [ClosingCard.Button(words["closing.desk.button"], DeskButtons.Show, closing)]);

    public static AdaptiveCard AskShow(Words words, Closing closing) => words.Card(
        words["closing.desk.askTitle"],
        [new TextBlock(words["closing.desk.askText"])],
        [
            ClosingCard.Button(words["closing.desk.yes"], DeskButtons.ShowNow, closing) with { Style = ActionStyle.Positive },
            ClosingCard.Button(words["common.back"], DeskButtons.Show, closing),
        ]);

    private static TextBlock Voice(Words words, DecidingVoice voice) =>
        new(words.Say($"closing.voice.{voice.State}", ("organisation", voice.Name ?? words["setup.voice.unaffiliated"]))) { Spacing = Spacing.Small };
}
