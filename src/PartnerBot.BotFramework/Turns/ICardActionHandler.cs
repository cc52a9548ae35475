namespace PartnerBot.BotFramework.Turns;

/// <summary>Answers the buttons of one verb. The same press may arrive twice: the second must change nothing and show the same.</summary>
/// <remarks>
/// Teams sends a press again when no answer came in time, with the same id or a new one (reported, botbuilder-dotnet issue 5005), and people press on two
/// devices. So an id proves nothing, and the layer remembers no presses: it answers each. What keeps the effect single is a key of the effect itself,
/// such as a unique index over who and what is meant. The pattern: put the id of what is meant into the button's data; insert under the key of person and
/// id; when the key is taken, change nothing and make the card from what stands there. A dialog's <see cref="Dialogs.DialogContext{TState}.Instance"/> is
/// such a key for what it does at its end. Presses of one person in one conversation run one after the other on one host; between hosts only the key
/// decides. A turn that is run again because another host has stored the dialogs in the meantime (<see cref="IMessageHandler"/>) is such a second press, too.
/// </remarks>
public interface ICardActionHandler
{
    /// <summary>Does what the button says.</summary>
    /// <param name="press">What was pressed, with what was filled in.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>What the person sees instead of the card, or beside it.</returns>
    /// <exception cref="Exception">Whatever is thrown ends the turn with an apology beside the card, and nothing of it is stored.</exception>
    Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken);
}
