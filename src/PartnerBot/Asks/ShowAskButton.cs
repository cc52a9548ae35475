using PartnerBot.BotFramework.Turns;
using PartnerBot.People;

namespace PartnerBot.Asks;

/// <summary>Opens one ask: to answer it, or to answer otherwise.</summary>
internal sealed class ShowAskButton(Speaker speaker, ReadAsks read) : ICardActionHandler
{
    public const string Verb = "ask.show";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || AskButtons.AskIn(press.Inputs) is not { } id
            || await read.FindAsync(person, id, cancellationToken) is not { } view)
        {
            return CardActionResult.Say(words["asks.notYours"]);
        }

        return Shown(speaker, person, view, await read.WaitingForAsync(person, cancellationToken));
    }

    internal static CardActionResult Shown(Speaker speaker, Person person, AskView view, IReadOnlyList<AskView> waiting)
    {
        var words = speaker.Words;
        if (view.IsAskers(person))
            return CardActionResult.Replace(OwnAskCard.Of(words, view, person), words["asks.own.title"], lasting: true);

        return view.Ask.IsOpen
            ? CardActionResult.Replace(
                AskCard.Of(words, view, person, waiting.Count(other => other.Ask.Id != view.Ask.Id)), words.Plain("asks.card.title", ("asker", view.Asker.DisplayName)))
            : CardActionResult.Replace(AskReplyCards.Over(words, view), words.Plain("asks.over.title", ("asker", view.Asker.DisplayName)), lasting: true);
    }
}
