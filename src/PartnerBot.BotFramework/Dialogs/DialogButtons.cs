using PartnerBot.BotFramework.Turns;

namespace PartnerBot.BotFramework.Dialogs;

/// <summary>Takes the buttons on all dialogs' cards.</summary>
internal sealed class DialogButtons(IBotPhrases phrases) : ICardActionHandler
{
    public async Task<CardActionResult> HandleAsync(CardPress press, CancellationToken cancellationToken) =>
        await press.Turn.Dialogs.PressAsync(press, cancellationToken) switch
        {
            PressedDialog.Shown(var prompt, var hasEnded) => CardActionResult.Replace(prompt.Card, prompt.Summary, lasting: hasEnded),
            PressedDialog.OnlyElsewhere => CardActionResult.Say(phrases.CardMustWait(press.Turn.Language)),
            _ => CardActionResult.Say(phrases.CardIsOver(press.Turn.Language)),
        };
}
