using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>Asks one person for a story, and says what a good answer is: none is one.</summary>
internal static class InvitationCard
{
    public static AdaptiveCard Of(Words words, string partnership, Reflection reflection)
    {
        var card = words.Card(
            words["reflections.invitation.title"],
            [
                new TextBlock(words.Say($"reflections.invitation.{reflection.Kind}", ("partnership", partnership))),
                new TextBlock(words["reflections.invitation.what"]),
                new TextBlock(words.Say("reflections.invitation.time", ("due", ReflectionWords.Day(words, reflection.DueOn)))),
                new TextBlock(words["reflections.invitation.noStory"]),
                new TextBlock(words["reflections.invitation.whoSees"]) { IsSubtle = true, Size = TextSize.Small },
            ],
            [
                StoryReceiptCards.Button(words["reflections.invitation.tell"], InvitationButtons.Tell, reflection.Id.Value) with { Style = ActionStyle.Positive },
                StoryReceiptCards.Button(words["reflections.invitation.none"], InvitationButtons.None, reflection.Id.Value),
            ]);

        // It becomes the notification: somebody in several partnerships reads there which of them asks.
        return card with { FallbackText = words.Plain("reflections.invitation.summary", ("partnership", partnership)) };
    }
}
