using PartnerBot.BotFramework.Cards;
using PartnerBot.CheckIns;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Asks;

/// <summary>An ask as its asker sees it.</summary>
internal static class OwnAskCard
{
    public static AdaptiveCard Of(Words words, AskView view, Person asker) => view.Ask.IsOpen ? Open(words, view, asker) : Ended(words, view);

    private static AdaptiveCard Open(Words words, AskView view, Person asker)
    {
        var replies = view.NamedReplies();

        return words.Card(
            words["asks.own.title"],
            [
                new TextBlock(words.Wishes(view.Ask)) { Size = TextSize.Medium },
                new TextBlock(words.Say("asks.own.where", ("partnership", view.Partnership.Name), ("day", words.AskedOn(view, asker)))) { IsSubtle = true, Spacing = Spacing.Small },
                .. replies.SelectMany(reply => Reply(words, reply.Name, reply.Reply)),
                .. replies.Count == 0 ? [new TextBlock(words["asks.own.nobodyYet"])] : (IEnumerable<CardElement>)[],
            ],
            [AskReplyCards.EndButton(words, view.Ask.Id, AskState.Settled), AskReplyCards.EndButton(words, view.Ask.Id, AskState.Withdrawn)]);
    }

    private static AdaptiveCard Ended(Words words, AskView view) => words.Card(
        words[view.Ask.State == AskState.Settled ? "asks.own.settled" : "asks.own.withdrawn"],
        [
            new TextBlock(words.Wishes(view.Ask)),
            new TextBlock(words.Say("asks.own.ended", ("partnership", view.Partnership.Name))),
        ]);

    private static IEnumerable<CardElement> Reply(Words words, string name, AskReply reply)
    {
        yield return new TextBlock(words.Say($"asks.told.{CheckInWords.Camel(reply.Kind)}", ("name", name))) { Weight = TextWeight.Bolder };
        if (reply.Line is { } line)
            yield return words.Quote(line) with { Spacing = Spacing.Small };
    }
}
