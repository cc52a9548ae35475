using PartnerBot.BotFramework.Turns;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Asks;

/// <summary>Opens one ask, to answer it or to answer otherwise; or the one that waits behind it, and behind the last the first that was left.</summary>
internal sealed class ShowAskButton(Speaker speaker, ReadAsks read) : ICardActionHandler
{
    public const string Verb = "ask.show";
    public const string NextVerb = "ask.next";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || AskButtons.AskIn(press.Inputs) is not { } id
            || await read.FindAsync(person, id, cancellationToken) is not { } pressed)
        {
            return CardActionResult.Say(words["asks.notYours"]);
        }

        var waiting = await read.WaitingForAsync(person, cancellationToken);
        var shown = press.Verb == NextVerb ? Behind(pressed, waiting) : pressed;

        return shown is null ? CardActionResult.Say(words["asks.list.nothing"]) : Shown(words, person, shown, waiting);
    }

    private static AskView? Behind(AskView left, IReadOnlyList<AskView> waiting)
    {
        List<AskView> others = [.. waiting.Where(view => view.Ask.Id != left.Ask.Id)];

        return others.Find(view => view.Ask.OpenedAt > left.Ask.OpenedAt) ?? others.FirstOrDefault();
    }

    private static CardActionResult Shown(Words words, Person person, AskView view, IReadOnlyList<AskView> waiting)
    {
        if (view.IsAskers(person))
            return CardActionResult.Replace(OwnAskCard.Of(words, view, person), words["asks.own.title"], lasting: true);

        return view.Ask.IsOpen
            ? CardActionResult.Replace(
                AskCard.Of(words, view, person, waiting.Count(other => other.Ask.Id != view.Ask.Id)), words.Plain("asks.card.title", ("asker", view.Asker.DisplayName)))
            : CardActionResult.Replace(AskReplyCards.Over(words, view), words.Plain("asks.over.title", ("asker", view.Asker.DisplayName)), lasting: true);
    }
}
