namespace PartnerBot.BotFramework.Cards;

/// <summary>Buttons between the elements of a card.</summary>
/// <param name="Actions">The buttons. Teams hides more than six behind a menu (Microsoft's reference of cards for Teams).</param>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement
{
    /// <summary>Where the element stands between the left and the right edge. The default is as in what holds it, and left where nothing says.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}
