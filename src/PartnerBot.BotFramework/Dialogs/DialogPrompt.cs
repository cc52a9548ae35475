using PartnerBot.BotFramework.Cards;

namespace PartnerBot.BotFramework.Dialogs;

/// <summary>What a dialog shows: a question, or its last word.</summary>
/// <param name="Card">The card.</param>
/// <param name="Summary">What the notification says instead of «Card».</param>
public sealed record DialogPrompt(AdaptiveCard Card, string Summary);
