using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Cards;

namespace PartnerBot.BotFramework.Turns;

/// <summary>A message that carries one card.</summary>
public static class CardMessage
{
    /// <summary>Puts a card into a message of its own.</summary>
    /// <param name="card">What the message shows.</param>
    /// <param name="summary">What the notification says instead of “Card”.</param>
    /// <returns>A message without an address.</returns>
    public static Activity Of(AdaptiveCard card, string summary) => new()
    {
        Type = ActivityTypes.Message,
        Summary = summary,
        Attachments = [new Attachment { ContentType = Attachment.AdaptiveCardType, Content = CardJson.ToJsonElement(card) }],
    };
}
