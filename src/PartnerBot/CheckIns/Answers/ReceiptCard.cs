using PartnerBot.BotFramework.Cards;
using PartnerBot.Privacy;
using PartnerBot.Safety;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>What the receipt of an answer says.</summary>
/// <param name="Answer">What was stored.</param>
/// <param name="Id">Which check-in.</param>
/// <param name="WasSharedWider">Whether it was shared by name with more people before.</param>
/// <param name="Partnership">The partnership's name.</param>
/// <param name="Brokers">Who else looks after the partnership; <see langword="null"/> for nobody.</param>
/// <param name="Said">Which sentences reply to it.</param>
/// <param name="ClosesAt">When the round closes, in the reader's words and zone.</param>
/// <param name="IsCounted">Whether there is a total and a summary.</param>
internal sealed record Receipt(
    CheckInAnswer Answer, CheckInId Id, bool WasSharedWider, string Partnership, string? Brokers, SaidReply Said, string ClosesAt, bool IsCounted = true);

/// <summary>Stands in place of the card from the first press on, and looks the same after the tenth.</summary>
internal static class ReceiptCard
{
    public static AdaptiveCard Of(Words words, Receipt receipt) => words.Card(
        words["checkins.receipt.title"],
        [
            .. ReplyTo.Warmly(receipt.Answer).Select(key => new TextBlock(receipt.Said.In(words, key))),
            new TextBlock(words["checkins.receipt.understood"]) { IsSubtle = true, Spacing = Spacing.Small },
            CardLayout.Box([.. Stored(words, receipt.Answer)], Spacing.Medium),
            new TextBlock(WhoSees(words, receipt)) { Spacing = Spacing.Medium },
            .. receipt.WasSharedWider ? [new TextBlock(words["checkins.receipt.wasShared"])] : (IEnumerable<CardElement>)[],
            .. Wish(words, receipt),
            new TextBlock(words.Say(receipt.IsCounted ? "checkins.receipt.closes" : "checkins.receipt.closesBetween", ("when", receipt.ClosesAt))) { IsSubtle = true },
        ],
        [
            Button(words["checkins.receipt.notQuite"], EditCheckInButton.Verb, receipt.Id) with { Data = Data(receipt.Id).With(EditCheckInButton.Better, "true") },
            Button(words["checkins.receipt.edit"], EditCheckInButton.Verb, receipt.Id),
            Button(words["checkins.receipt.delete"], DeleteCheckInButton.Verb, receipt.Id),
            SupportButtons.Button(words),
        ]);

    /// <summary>Stands in place of the receipt once the answer is deleted.</summary>
    public static AdaptiveCard Deleted(Words words, CheckInId id, string partnership, bool wasShared) => words.Card(
        words["checkins.deleted.title"],
        [
            new TextBlock(words.Say("checkins.deleted.text", ("partnership", partnership))),
            .. wasShared ? [new TextBlock(words["checkins.receipt.wasShared"])] : (IEnumerable<CardElement>)[],
        ],
        [Button(words["checkins.deleted.again"], EditCheckInButton.Verb, id)]);

    private static ExecuteAction Button(string title, string verb, CheckInId id) => new(title)
    {
        Verb = verb,
        Data = Data(id),
        AssociatedInputs = AssociatedInputs.None,
    };

    private static CardData Data(CheckInId id) => new() { [AnswerCheckInButton.CheckIn] = id.Value.ToString() };

    private static IEnumerable<CardElement> Stored(Words words, CheckInAnswer answer)
    {
        yield return new TextBlock(words["checkins.receipt.stored"]) { Weight = TextWeight.Bolder };
        yield return new TextBlock(words.Of(answer.Feeling)) { Spacing = Spacing.Small };
        if (answer.Burdens.Count > 0)
            yield return Line(words, "checkins.receipt.burdens", [.. answer.Burdens.Select(words.Of)]);
        if (answer.Helps.Count > 0)
            yield return Line(words, "checkins.receipt.helps", [.. answer.Helps.Select(words.Of)]);
        if (answer.Note is null)
            yield break;

        // A note that is not shared appears in nothing that the bot sends: the employer's Teams keeps its own copy of chats.
        if (answer.Visibility is Visibility.Broker or Visibility.Partners)
            yield return words.Quote(answer.Note);
        else
            yield return new TextBlock(words["checkins.receipt.noteKept"]) { Spacing = Spacing.Small };
    }

    private static TextBlock Line(Words words, string key, IReadOnlyList<string> choices) =>
        new(words.Say(key, ("choices", string.Join(" · ", choices)))) { Spacing = Spacing.Small };

    private static string WhoSees(Words words, Receipt receipt) => receipt.Answer.Visibility switch
    {
        Visibility.OnlyMe => words["checkins.receipt.onlyMe"],
        Visibility.Broker when !receipt.IsCounted => words.Say("checkins.receipt.brokerBetween", ("brokers", receipt.Brokers ?? "")),
        Visibility.Partners when !receipt.IsCounted => words.Say("checkins.receipt.partnersBetween", ("partnership", receipt.Partnership)),
        Visibility.Total => words[receipt.WasSharedWider ? "checkins.receipt.notCounted" : "checkins.receipt.total"],
        Visibility.Broker => words.Say("checkins.receipt.broker", ("brokers", receipt.Brokers ?? "")),
        Visibility.Partners => words.Say("checkins.receipt.partners", ("partnership", receipt.Partnership)),
    };

    private static IEnumerable<CardElement> Wish(Words words, Receipt receipt)
    {
        if (ReplyTo.WhatHappensWithTheWish(receipt.Answer) is not { } key)
            return [];

        // Without anybody else who looks after the partnership there is nobody to point to.
        return receipt.Brokers is null && key == "checkins.reply.wish.notShared"
            ? [new TextBlock(words["checkins.reply.wish.notSharedWithoutBroker"])]
            : [new TextBlock(words.Say(key, ("brokers", receipt.Brokers ?? "")))];
    }
}
