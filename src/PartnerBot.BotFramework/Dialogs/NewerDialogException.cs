namespace PartnerBot.BotFramework.Dialogs;

/// <summary>
/// A dialog is in flight in a version that only hosts of a newer release know: this host can neither go on with it nor, without losing what the person has
/// told, begin it again.
/// </summary>
/// <remarks>While hosts are replaced one after the other, old and new ones take turns of one person. The turn is answered with <see cref="Turns.IBotPhrases.CardMustWait"/>.</remarks>
/// <param name="dialog">The dialog's stored name.</param>
public sealed class NewerDialogException(string dialog)
    : Exception($"The dialog {dialog} is in flight in a version that only a newer host knows.");
