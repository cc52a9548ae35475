using PartnerBot.BotFramework.Cards;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Asks;

/// <summary>Asks in one line each.</summary>
internal static class AskListCard
{
    // On a phone more lines than this are a wall; they come one by one all the same.
    private const int MostLines = 8;

    /// <summary>What waits for the reader, to be gone through one by one.</summary>
    public static AdaptiveCard Waiting(Words words, IReadOnlyList<AskView> waiting, Person reader) => words.Card(
        words.Count("asks.list.waiting", waiting.Count),
        [.. Lines(words, waiting, reader)],
        [
            new ExecuteAction(words["asks.list.goThrough"])
            {
                Verb = ShowAskButton.Verb,
                Data = AskButtons.Data(waiting[0].Ask.Id),
                Style = ActionStyle.Positive,
            },
        ]);

    /// <summary>What is open in a partnership, for somebody who may know of it.</summary>
    public static AdaptiveCard Open(Words words, IReadOnlyList<AskView> open, Person reader) => words.Card(
        words.Count("asks.list.open", open.Count),
        [.. Lines(words, open, reader), new TextBlock(words["asks.list.whoSees"]) { IsSubtle = true, Separator = true }],
        [AskReplyCards.MineButton(words)]);

    private static IEnumerable<CardElement> Lines(Words words, IReadOnlyList<AskView> asks, Person reader)
    {
        foreach (var view in asks.Take(MostLines))
        {
            yield return new TextBlock(Line(words, view, reader)) { Spacing = Spacing.Small };
        }

        if (asks.Count > MostLines)
            yield return new TextBlock(words.Count("asks.list.more", asks.Count - MostLines)) { IsSubtle = true };
    }

    private static string Line(Words words, AskView view, Person reader)
    {
        var key = view.IsAskers(reader) ? "asks.list.yours" : view.Replies.Any(reply => reply.IsOffer) ? "asks.list.offered" : "asks.list.line";

        return words.Say(
            key,
            ("asker", view.Asker.DisplayName),
            ("helps", words.Wishes(view.Ask)),
            ("partnership", view.Partnership.Name),
            ("day", words.AskedOn(view, reader)));
    }
}
