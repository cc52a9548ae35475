using PartnerBot.BotFramework.Turns;
using PartnerBot.People;

namespace PartnerBot.Asks;

/// <summary><em>I can</em>, <em>let's talk</em>, <em>can't now</em>.</summary>
internal sealed class ReplyToAskButton(Speaker speaker, ReplyToAsk reply, ReadAsks read) : ICardActionHandler
{
    public const string Verb = "ask.reply";
    public const string Kind = "kind";

    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        if (speaker.Person is not { } person
            || !press.Turn.IsPersonal
            || AskButtons.AskIn(press.Inputs) is not { } id
            || press.Inputs.Text(Kind) is not { } named
            || !Enum.GetNames<ReplyKind>().Contains(named))
        {
            return CardActionResult.Say(words["asks.notYours"]);
        }

        var line = press.Inputs.Text(AskButtons.LineInput);
        switch (await reply.RunAsync(person, id, Enum.Parse<ReplyKind>(named), line, cancellationToken))
        {
            case RepliedToAsk.Kept(var view, var kept):
                var others = await read.WaitingForAsync(person, cancellationToken);
                return CardActionResult.Replace(
                    AskReplyCards.Receipt(words, view, kept, others.Count(other => other.Ask.Id != id)),
                    words.Plain("asks.receipt.title", ("asker", view.Asker.DisplayName)),
                    lasting: true);
            case RepliedToAsk.TooLong(var view):
                return CardActionResult.Replace(AskCard.Of(words, view, person, others: 0, line), words.Plain("asks.card.title", ("asker", view.Asker.DisplayName)));
            case RepliedToAsk.Over(var view):
                return CardActionResult.Replace(AskReplyCards.Over(words, view), words.Plain("asks.over.title", ("asker", view.Asker.DisplayName)), lasting: true);
            default:
                return CardActionResult.Say(words["asks.notYours"]);
        }
    }
}
