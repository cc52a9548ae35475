using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.Closings;

/// <summary>What an organisation wants next: the question, the receipt, and all of them side by side.</summary>
internal static class DecisionCards
{
    public const string NextInput = "next";

    public const string WhyInput = "why";

    // Longer than what is accepted: a client that cuts would lose what was typed without a word.
    private const int RoomToType = 4_000;

    public static AdaptiveCard Ask(Words words, ClosingView view, DecisionTyped? typed = null, string? problem = null) => words.Card(
        words["closing.decide.title"],
        [
            new TextBlock(view.OrganisationName is { } organisation ? words.Say("closing.ask.voice", ("organisation", organisation)) : words["closing.ask.ownVoice"]),
            .. CardLayout.Problem(problem),
            new ChoiceSetInput(NextInput)
            {
                Label = words["closing.decide.label"],
                Style = ChoiceSetStyle.Expanded,
                Choices = [.. Enum.GetValues<NextStep>().Select(next => new Choice(words[$"closing.next.{next}.choice"], next.ToString()))],
                Value = (typed is null ? view.Own?.Next : typed.Next)?.ToString(),
            },
            new TextInput(WhyInput)
            {
                Label = words["closing.decide.why"],
                IsMultiline = true,
                MaxLength = RoomToType,
                Value = typed is null ? view.Own?.Why : typed.Why,
            },
            new TextBlock(words[view.Closing.AreShown ? "closing.decide.whoSeesLate" : "closing.decide.whoSees"]) { IsSubtle = true, Size = TextSize.Small },
        ],
        [
            ClosingCard.Button(words["closing.decide.save"], ClosingButtons.Decide, view.Closing) with { Style = ActionStyle.Positive, AssociatedInputs = AssociatedInputs.Auto },
            ClosingCard.Button(words["common.back"], ClosingButtons.Show, view.Closing),
        ]);

    /// <summary>What was said for the reader's organisation, while the others do not see it.</summary>
    public static AdaptiveCard Kept(Words words, ClosingView view, OrganisationDecision own) => words.Card(
        words["closing.kept.title"],
        [.. Own(words, view, own), new TextBlock(words["closing.kept.text"])],
        [ClosingCard.Button(words["closing.kept.change"], ClosingButtons.AskDecision, view.Closing), .. ClosingCard.Besides(words, view)]);

    /// <summary>The same card for everybody at the same moment.</summary>
    public static AdaptiveCard SideBySide(Words words, Closing closing, Partnership partnership, IReadOnlyList<DecisionLine> lines) => words.Card(
        words["closing.shown.title"],
        [
            new TextBlock(words.Say("closing.shown.text", ("partnership", partnership.Name))),
            .. Lines(words, lines),
            .. ClosingOutcomes.AreAtOne(lines) ? Array.Empty<CardElement>() : [new TextBlock(words["closing.shown.talk"]) { Separator = true }],
        ],
        [ClosingCard.Button(words["goodBye.page"], ClosingButtons.Show, closing)]);

    /// <summary>The organisations side by side, each in its own frame; no majority is counted.</summary>
    public static IEnumerable<CardElement> Lines(Words words, IReadOnlyList<DecisionLine> lines) => lines.Select(line => CardLayout.Box(
    [
        new TextBlock(words.Whole(Markdown.Escape(line.Organisation ?? words["setup.voice.unaffiliatedFirst"]))) { Weight = TextWeight.Bolder },
        new TextBlock(Said(words, line)) { Spacing = Spacing.None },
        .. line.Why is { } why ? [words.Quote(why) with { Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
    ]));

    /// <summary>What a voice has said, in words.</summary>
    public static string Said(Words words, DecisionLine line) => line.Next is { } next ? words[$"closing.next.{next}.said"]
        : words[line.HasNobody ? "closing.next.nobodyThere" : "closing.next.silent"];

    public static IEnumerable<CardElement> Own(Words words, ClosingView view, OrganisationDecision own) =>
        Lines(words, [new DecisionLine(view.OrganisationName, own.Next, own.Why)]);
}

/// <summary>What was typed, so that nothing of it is lost.</summary>
internal sealed record DecisionTyped(NextStep? Next, string? Why);

/// <summary>One voice in the row of all.</summary>
/// <param name="Organisation">Its name; <see langword="null"/> for those who speak for none.</param>
/// <param name="Next">What it wants; <see langword="null"/> when it has not answered.</param>
/// <param name="Why">Why, in the words of one of its people; may be missing.</param>
/// <param name="HasNobody">Whether nobody of it had joined who could answer.</param>
internal sealed record DecisionLine(string? Organisation, NextStep? Next, string? Why, bool HasNobody = false)
{
    public static DecisionLine Of(DecidingVoice voice) =>
        new(voice.Name, voice.Decision?.Next, voice.Decision?.Why, voice.State == Reflections.VoiceState.NobodyThere);

    public static DecisionLine WithoutReason(DecidingVoice voice) => Of(voice) with { Why = null };
}
