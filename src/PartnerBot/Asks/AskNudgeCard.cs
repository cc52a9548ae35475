using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Asks;

/// <summary>Reminds who looks after asks, once. It names nobody: what waits is looked up when the button is pressed.</summary>
internal static class AskNudgeCard
{
    public static AdaptiveCard Of(Words words) => words.Card(
        words["asks.nudge.title"],
        [new TextBlock(words["asks.nudge.text"]), new TextBlock(words["asks.nudge.once"]) { IsSubtle = true }],
        [AskReplyCards.MineButton(words)]);
}
