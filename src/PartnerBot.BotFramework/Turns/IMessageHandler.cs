namespace PartnerBot.BotFramework.Turns;

/// <summary>Answers what a person typed. Handlers are asked in the order of their registration until one takes the message.</summary>
/// <remarks>
/// When another host has stored the person's dialogs in the meantime, the turn is run again from its start, in a new scope, up to ten times within its time
/// limit: the dialogs and the replies of the first run are dropped, but what a handler has done elsewhere, in a database or another service, stands. So
/// whatever has an effect of its own gives it a key, or checks first whether it has happened already; the same holds for <see cref="ITurnStart"/> and
/// <see cref="IActivityHandler"/>.
/// </remarks>
public interface IMessageHandler
{
    /// <summary>Takes the message, or leaves it to the next handler.</summary>
    /// <param name="turn">The turn; its activity is a message with a text or an empty one.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>Whether the message was taken.</returns>
    /// <exception cref="Exception">Whatever is thrown ends the turn with an apology, and nothing of it is stored.</exception>
    Task<bool> TryHandleAsync(TurnContext turn, CancellationToken cancellationToken);
}
