using PartnerBot.BotFramework.Cards;
using PartnerBot.Safety;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>Says that it has been hard for a while, and offers that somebody gets in touch.</summary>
internal static class LowStreakCard
{
    public static AdaptiveCard Of(Words words) => words.Card(
        words["checkins.lowStreak.title"],
        [
            new TextBlock(words["checkins.lowStreak.text"]),
            new TextBlock(words["checkins.lowStreak.offer"]),
            new TextBlock(words["checkins.lowStreak.onlyYou"]) { IsSubtle = true },
        ],
        [
            new ExecuteAction(words["checkins.lowStreak.ask"]) { Verb = GetInTouchButtons.WhoVerb, AssociatedInputs = AssociatedInputs.None },
            SupportButtons.Button(words),
        ]);
}
