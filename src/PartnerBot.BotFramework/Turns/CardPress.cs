using PartnerBot.BotFramework.Cards;

namespace PartnerBot.BotFramework.Turns;

/// <summary>A button that somebody pressed on a card.</summary>
/// <param name="Verb">The button's verb.</param>
/// <param name="Inputs">The button's data together with what was filled in. It comes from the client: never trust it for who may do what.</param>
/// <param name="CardId">The id of the message that carries the card; <see langword="null"/> when the client did not say.</param>
/// <param name="Turn">In which it arrived: who pressed, where, and in which language.</param>
public sealed record CardPress(string Verb, CardInputs Inputs, string? CardId, TurnContext Turn)
{
    /// <summary>
    /// Whether nobody pressed: the client came by itself to fetch a person's version of a card with <see cref="AdaptiveCard.Refresh"/>,
    /// because the card came into view (the trigger <c>automatic</c>; Microsoft, “Up to date cards”). Such a visit shows how things stand and changes
    /// nothing; a dialog's buttons keep to that by themselves.
    /// </summary>
    public bool IsAutomatic { get; init; }
}
