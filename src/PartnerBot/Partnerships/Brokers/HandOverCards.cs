using PartnerBot.BotFramework.Cards;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>Letting somebody else look after a partnership, too.</summary>
internal static class HandOverCards
{
    public const string HandOverVerb = "partnership.hand-over";

    /// <param name="words">The language.</param>
    /// <param name="partnership">Which.</param>
    /// <param name="candidates">Who could; at least one.</param>
    /// <param name="wantsToLeave">Whether the last broker asked to leave.</param>
    public static AdaptiveCard Ask(Words words, Partnership partnership, IReadOnlyList<Person> candidates, bool wantsToLeave) => words.Card(
        words.Say("partnerships.handOver.title", ("partnership", partnership.Name)),
        [
            new TextBlock(words[wantsToLeave ? "partnerships.handOver.beforeLeaving" : "partnerships.handOver.text"]),
            new ChoiceSetInput("to")
            {
                Label = words["partnerships.handOver.to"],
                Choices = [.. candidates.Select(candidate => new Choice(candidate.DisplayName, candidate.Id.Value.ToString("N")))],
            },
        ],
        [
            new ExecuteAction(words["partnerships.handOver.button"])
            {
                Verb = HandOverVerb,
                Data = PartnershipButton.On(partnership.Id),
                Style = ActionStyle.Positive,
            },
        ]);

    public static AdaptiveCard Done(Words words, Partnership partnership, string to) => words.Card(
        words.Say("partnerships.handOver.done", ("to", to), ("partnership", partnership.Name)), [new TextBlock(words["partnerships.handOver.both"])]);

    public static AdaptiveCard YouAreBroker(Words words, Partnership partnership, string from) => words.Card(
        words.Say("partnerships.handOver.you", ("partnership", partnership.Name)),
        [new TextBlock(words.Say("partnerships.handOver.youText", ("from", from)))]);
}
