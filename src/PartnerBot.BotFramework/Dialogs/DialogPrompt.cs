using PartnerBot.BotFramework.Cards;

namespace PartnerBot.BotFramework.Dialogs;

/// <summary>What a dialog shows: a question, or its last word.</summary>
/// <param name="Card">What is drawn; its buttons are those of <see cref="DialogContext{TState}.Button"/>, or none on a last word.</param>
/// <param name="Summary">What the notification says instead of “Card”.</param>
public sealed record DialogPrompt(AdaptiveCard Card, string Summary);
