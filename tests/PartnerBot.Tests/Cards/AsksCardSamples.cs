using PartnerBot.Asks;
using PartnerBot.BotFramework.Cards;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Tests.Asks;
using PartnerBot.Wording;

namespace PartnerBot.Tests.Cards;

/// <summary>Every card about asks in all its states.</summary>
internal static class AsksCardSamples
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(Words words)
    {
        var (ana, ben, cleo) = (SomeAsk.Member("A_na", MemberRole.Broker), SomeAsk.Member("*Ben*"), SomeAsk.Member("Cleo"));
        var line = new string('l', 500);
        var view = SomeAsk.Of(ben, [ana, ben, cleo], Visibility.Partners);
        var offered = SomeAsk.Of(ben, [ana, ben, cleo], Visibility.Partners, (ana, ReplyKind.NotNow, null), (cleo, ReplyKind.Can, line));
        var withoutAnswer = view with { Answer = null };

        yield return ("shared, with an ask", SharedAnswerCard.Of(
            words, "*Ben*", "Riverside", view.Answer!, below: [reader => AskCard.Below(reader, view.Ask.Id, "*Ben*")]));
        yield return ("ask", AskCard.Of(words, view, ana.Person, others: 0));
        yield return ("ask, with more behind it", AskCard.Of(words, view, ana.Person, others: 38));
        yield return ("ask, answered before", AskCard.Of(words, offered, cleo.Person, others: 1));
        yield return ("ask, line too long", AskCard.Of(words, withoutAnswer, ana.Person, others: 0, new string('l', 600)));
        foreach (var reply in Enum.GetValues<ReplyKind>().Select(kind => SomeAsk.Reply(view.Ask, ana, kind, kind == ReplyKind.Talk ? line : null)))
        {
            yield return ($"receipt {reply.Kind}", AskReplyCards.Receipt(words, view, reply, others: reply.Kind == ReplyKind.Can ? 0 : 2));
            yield return ($"told {reply.Kind}", AskReplyCards.Told(words, view, "A_na", reply));
        }

        yield return ("own, nobody yet", OwnAskCard.Of(words, view, ben.Person));
        yield return ("own, answered", OwnAskCard.Of(words, offered, ben.Person));
        yield return ("waiting, one", AskListCard.Waiting(words, [view], ana.Person));
        yield return ("waiting, forty", AskListCard.Waiting(words, [.. Enumerable.Repeat(view, 40)], ana.Person));
        yield return ("open", AskListCard.Open(words, [view, offered], ben.Person));
        yield return ("open, of others", AskListCard.Open(words, [view, offered], ana.Person));
        yield return ("nudge", AskNudgeCard.Of(words));

        foreach (var state in (AskState[])[AskState.Settled, AskState.Withdrawn])
        {
            var ended = SomeAsk.Of(ben, [ana, ben, cleo], Visibility.Broker);
            ended.Ask.Settle(SomeAsk.Now);
            if (state == AskState.Withdrawn)
            {
                ended = SomeAsk.Of(ben, [ana, ben, cleo], Visibility.Broker);
                ended.Ask.Withdraw(SomeAsk.Now);
            }

            yield return ($"own, {state}", OwnAskCard.Of(words, ended, ben.Person));
            yield return ($"over, {state}", AskReplyCards.Over(words, ended));
        }
    }
}
