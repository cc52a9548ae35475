namespace PartnerBot.BotFramework.Cards;

/// <summary>Buttons between the elements of a card.</summary>
/// <param name="Actions">The buttons. More than six are hidden behind a menu.</param>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement
{
    /// <summary>Where the element stands between the left and the right edge.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}
