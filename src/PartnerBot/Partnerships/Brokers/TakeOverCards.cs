using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

internal static class TakeOverCards
{
    public const string TakeOverVerb = "partnership.take-over";

    public static AdaptiveCard Offer(Words words, Partnership partnership) => words.Card(
        words.Say("partnerships.takeOver.title", ("partnership", partnership.Name)),
        [new TextBlock(words["partnerships.takeOver.text"])],
        [
            new ExecuteAction(words["partnerships.takeOver.button"])
            {
                Verb = TakeOverVerb,
                Data = PartnershipButton.On(partnership.Id),
                Style = ActionStyle.Positive,
            },
        ]);

    public static AdaptiveCard Done(Words words, Partnership partnership) => words.Card(
        words.Say("partnerships.takeOver.done", ("partnership", partnership.Name)), [new TextBlock(words["partnerships.takeOver.doneText"])]);
}
