using PartnerBot.BotFramework.Cards;
using PartnerBot.CheckIns;
using PartnerBot.Commands;
using PartnerBot.Wording;

namespace PartnerBot.Asks;

/// <summary>What follows a reply, on either side.</summary>
internal static class AskReplyCards
{
    /// <summary>Stands in place of the ask for those who have replied.</summary>
    /// <param name="words">The reader's language.</param>
    /// <param name="view">The ask.</param>
    /// <param name="reply">What was said.</param>
    /// <param name="others">How many more wait for the reader.</param>
    public static AdaptiveCard Receipt(Words words, AskView view, AskReply reply, int others) => words.Card(
        words.Say("asks.receipt.title", ("asker", view.Asker.DisplayName)),
        [
            new TextBlock(words.Of(reply.Kind)) { Size = TextSize.Medium },
            .. reply.Line is { } line ? [words.Quote(line)] : (IEnumerable<CardElement>)[],
            new TextBlock(words.Say($"asks.receipt.{CheckInWords.Camel(reply.Kind)}", ("asker", view.Asker.DisplayName))),
            new TextBlock(words.Say("asks.receipt.whoSees", ("asker", view.Asker.DisplayName))) { IsSubtle = true },
        ],
        [
            new ExecuteAction(words["asks.receipt.change"]) { Verb = ShowAskButton.Verb, Data = AskButtons.Data(view.Ask.Id) },
            .. others > 0 ? [AskCard.NextButton(words, view.Ask.Id, others)] : (IEnumerable<CardAction>)[],
        ]);

    /// <summary>Tells the asker what somebody said.</summary>
    public static AdaptiveCard Told(Words words, AskView view, string replier, AskReply reply) => words.Card(
        words.Say($"asks.told.{CheckInWords.Camel(reply.Kind)}", ("name", replier)),
        [
            .. reply.Line is { } line ? [words.Quote(line)] : (IEnumerable<CardElement>)[],
            new TextBlock(words.Say("asks.told.asked", ("helps", words.Wishes(view.Ask)), ("partnership", view.Partnership.Name))),
            new TextBlock(words[reply.IsOffer ? "asks.told.onlyYou" : "asks.told.othersMay"]) { IsSubtle = true },
        ],
        reply.IsOffer ? [EndButton(words, view.Ask.Id, AskState.Settled), EndButton(words, view.Ask.Id, AskState.Withdrawn)] : [MineButton(words)]);

    /// <summary>Answers a press that comes too late, and tells who had offered something.</summary>
    public static AdaptiveCard Over(Words words, AskView view) => words.Card(
        words.Say("asks.over.title", ("asker", view.Asker.DisplayName)),
        [new TextBlock(words.Say(
            view.Ask.State == AskState.Settled ? "asks.over.settled" : "asks.over.withdrawn", ("asker", view.Asker.DisplayName), ("partnership", view.Partnership.Name)))]);

    public static ExecuteAction EndButton(Words words, AskId ask, AskState state) => new(words[state == AskState.Settled ? "asks.own.settle" : "asks.own.withdraw"])
    {
        Verb = state == AskState.Settled ? EndAskButton.SettleVerb : EndAskButton.WithdrawVerb,
        Data = AskButtons.Data(ask),
    };

    /// <summary>Opens the list of what one asked for and what waits.</summary>
    public static ExecuteAction MineButton(Words words) => new(words["commands.myAsks.button"])
    {
        Verb = RunCommandButton.Verb,
        Data = new CardData { ["command"] = MyAsksCommand.CommandKey },
        AssociatedInputs = AssociatedInputs.None,
    };
}
