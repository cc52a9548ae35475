using PartnerBot.BotFramework.Turns;
using PartnerBot.People;

namespace PartnerBot.Asks;

/// <summary>Goes on to what waits behind an ask, and from the last one to the first that was left.</summary>
internal sealed class NextAskButton(Speaker speaker, ReadAsks read) : ICardActionHandler
{
    public const string Verb = "ask.next";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || AskButtons.AskIn(press.Inputs) is not { } after
            || await read.FindAsync(person, after, cancellationToken) is not { } left)
        {
            return CardActionResult.Say(words["asks.notYours"]);
        }

        var waiting = await read.WaitingForAsync(person, cancellationToken);
        var others = waiting.Where(view => view.Ask.Id != after).ToList();
        if (others.Count == 0)
            return CardActionResult.Say(words["asks.list.nothing"]);

        var next = others.FirstOrDefault(view => view.Ask.OpenedAt > left.Ask.OpenedAt) ?? others[0];

        return ShowAskButton.Shown(speaker, person, next, waiting);
    }
}
