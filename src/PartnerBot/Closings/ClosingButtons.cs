using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary>What a member does in a closing. Whatever has happened meanwhile, the answer is how it stands now.</summary>
internal sealed class ClosingButtons(Speaker speaker, FindClosing find, DecideNext decide, MarkValues mark) : ICardActionHandler
{
    public const string Show = "closing.show";

    public const string AskDecision = "closing.askDecision";

    public const string Decide = "closing.decide";

    public const string AskMarks = "closing.askMarks";

    public const string Mark = "closing.mark";

    public static IReadOnlyList<string> Verbs { get; } = [Show, AskDecision, Decide, AskMarks, Mark];

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person || !press.Turn.IsPersonal || await find.ForMemberAsync(person, press.Inputs, cancellationToken) is not { } view)
            return CardActionResult.Say(words["closing.problem.notYours"]);

        return press.Verb switch
        {
            AskDecision when view.CanDecide => Replace(DecisionCards.Ask(words, view), lasting: false),
            Decide when view.CanDecide => await DecideAsync(person, view, press.Inputs, cancellationToken),
            AskMarks when view.CanMark => Replace(ValuesCards.Ask(words, view), lasting: false),
            Mark when view.CanMark => await MarkAsync(person, view, press.Inputs, cancellationToken),
            _ => Replace(ClosingCard.Of(words, view), lasting: true),
        };
    }

    private async Task<CardActionResult> MarkAsync(Person person, ClosingView view, CardInputs inputs, CancellationToken cancellationToken)
    {
        var marks = (
            from key in ValueWords.Keys
            let degree = CardInputs.Named<ValueDegree>(inputs.Text(key))
            where degree is not null
            select (key, degree.Value)).ToDictionary(mark => mark.key, mark => mark.Value, StringComparer.Ordinal);
        await mark.MarkAsync(person, view.Closing, marks, cancellationToken);

        return Replace(ClosingCard.Of(speaker.Words, view with { Marks = marks }), lasting: true);
    }

    private async Task<CardActionResult> DecideAsync(Person person, ClosingView view, CardInputs inputs, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        var typed = new DecisionTyped(CardInputs.Named<NextStep>(inputs.Text(DecisionCards.NextInput)), inputs.Text(DecisionCards.WhyInput));
        var problem = typed.Next is null ? words["closing.problem.next"]
            : typed.Why?.Length > TextLength.Default ? words.Say("closing.problem.long", ("most", TextLength.Default), ("typed", typed.Why.Length))
            : null;
        if (problem is not null)
            return Replace(DecisionCards.Ask(words, view, typed, problem), lasting: false);

        var now = await decide.DecideAsync(person, view.Closing.ReflectionId, view.Partnership.Id, typed.Next!.Value, typed.Why, cancellationToken);

        return now switch
        {
            null => CardActionResult.Say(words["closing.problem.notYours"]),
            { Closing.AreShown: false, Own: { } own } => Replace(DecisionCards.Kept(words, now, own), lasting: true),
            _ => Replace(ClosingCard.Of(words, now), lasting: true),
        };
    }

    private static CardActionResult Replace(AdaptiveCard card, bool lasting) => CardActionResult.Replace(card, card.FallbackText!, lasting);
}
