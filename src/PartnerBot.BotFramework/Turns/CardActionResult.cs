using PartnerBot.BotFramework.Cards;

namespace PartnerBot.BotFramework.Turns;

/// <summary>What a person sees after pressing a card's button.</summary>
/// <remarks>
/// Only the person who pressed sees it. The exception is a <see cref="SubmitAction"/> in a group, and so an old client's press of the fallback of an <see cref="ExecuteAction"/>:
/// it cannot be answered in place, so the answer is a message for everybody there. What one person alone may read is answered only where
/// <see cref="TurnContext.IsPersonal"/> holds.
/// </remarks>
public abstract record CardActionResult
{
    private CardActionResult()
    {
    }

    /// <summary>Shows another card in place of the pressed one, for this person.</summary>
    /// <param name="card">What stands there then.</param>
    /// <param name="summary">What the notification says instead of “Card”, when the message itself is replaced.</param>
    /// <param name="lasting">
    /// Whether the message is replaced as well, after the answer. Clients may show the answered card only until the chat is
    /// opened again (nothing is documented), so receipts last. In a group the message is everybody's and is never replaced for one person's press.
    /// </param>
    /// <returns>The result.</returns>
    public static CardActionResult Replace(AdaptiveCard card, string summary, bool lasting = false) => new Replacement(card, summary, lasting);

    /// <summary>Leaves the card and says a sentence.</summary>
    /// <param name="text">Plain text, short: clients show it for a moment.</param>
    /// <returns>The result.</returns>
    public static CardActionResult Say(string text) => new Sentence(text);

    internal sealed record Replacement(AdaptiveCard Card, string Summary, bool Lasting) : CardActionResult;

    internal sealed record Sentence(string Text) : CardActionResult;
}
