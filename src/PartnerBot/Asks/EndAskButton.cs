using PartnerBot.BotFramework.Turns;
using PartnerBot.People;

namespace PartnerBot.Asks;

/// <summary>The asker says that it is settled, or takes it back.</summary>
internal sealed class EndAskButton(Speaker speaker, EndAsk end) : ICardActionHandler
{
    public const string SettleVerb = "ask.settle";
    public const string WithdrawVerb = "ask.withdraw";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        var state = press.Verb == SettleVerb ? AskState.Settled : AskState.Withdrawn;
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || AskButtons.AskIn(press.Inputs) is not { } id
            || await end.RunAsync(person, id, state, cancellationToken) is not { } view)
        {
            return CardActionResult.Say(words["asks.notYours"]);
        }

        return CardActionResult.Replace(OwnAskCard.Of(words, view, person), words["asks.own.title"], lasting: true);
    }
}
