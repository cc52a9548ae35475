namespace PartnerBot.BotFramework.Cards;

/// <summary>Opens a card within the card.</summary>
public sealed record ShowCardAction : CardAction
{
    /// <summary>Makes the action.</summary>
    /// <param name="title">The words on the button.</param>
    /// <param name="card">The card that opens. It shares the inputs of the outer card when one of its buttons is pressed.</param>
    public ShowCardAction(string title, AdaptiveCard card)
        : base(title) => Card = card;

    /// <summary>The card that opens.</summary>
    public AdaptiveCard Card { get; init; }
}
