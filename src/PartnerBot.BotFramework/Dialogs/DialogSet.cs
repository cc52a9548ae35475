using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.State;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.BotFramework.Dialogs;

/// <summary>The dialogs in flight between one person and the bot in one conversation.</summary>
/// <remarks>
/// Several may be in flight at once, because each card names the run it belongs to; what is typed (back, skip, stop) goes to the one
/// touched last. The set is one small document: read once when first needed, written once at the end of the turn when it changed. It belongs
/// to one turn and is not for several threads. What the store throws comes through all methods; the turn then ends with an apology.
/// </remarks>
public sealed class DialogSet
{
    private readonly TurnContext _turn;
    private readonly DialogsInFlight _inFlight;
    private readonly DialogMoves _moves;

    internal DialogSet(TurnContext turn, IStateStore store, TimeProvider time)
    {
        _turn = turn;
        _inFlight = new DialogsInFlight(turn, store, time);
        _moves = new DialogMoves(turn, _inFlight);
    }

    /// <summary>Begins a dialog. One of the same kind that is still in flight is ended: two open questions of a kind help nobody.</summary>
    /// <typeparam name="TDialog">The dialog.</typeparam>
    /// <typeparam name="TState">What it remembers.</typeparam>
    /// <param name="state">What it knows at the beginning.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>Its first question, still to be shown.</returns>
    /// <exception cref="InvalidOperationException">The dialog was not registered with <see cref="Hosting.BotBuilder.AddDialog{TDialog}"/>.</exception>
    /// <exception cref="NewerDialogException">While a release is replaced, the one in flight is of the newer; it stays. Let it through, and the turn says so.</exception>
    public Task<DialogPrompt> BeginAsync<TDialog, TState>(TState state, CancellationToken cancellationToken)
        where TDialog : Dialog<TState>, IDialog
        where TState : class => BeginAsync<TDialog, TState>(state, null, cancellationToken);

    /// <summary>Begins a dialog of which a person may have several, each with an occasion. One with the same occasion is ended.</summary>
    /// <typeparam name="TDialog">The dialog.</typeparam>
    /// <typeparam name="TState">What it remembers.</typeparam>
    /// <param name="state">What it knows at the beginning.</param>
    /// <param name="occasion">What it is about, as an id; <see langword="null"/> where one of a kind is enough.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>Its first question, still to be shown.</returns>
    /// <exception cref="InvalidOperationException">The dialog was not registered with <see cref="Hosting.BotBuilder.AddDialog{TDialog}"/>.</exception>
    /// <exception cref="NewerDialogException">While a release is replaced, the one in flight is of the newer; it stays. Let it through, and the turn says so.</exception>
    public async Task<DialogPrompt> BeginAsync<TDialog, TState>(TState state, string? occasion, CancellationToken cancellationToken)
        where TDialog : Dialog<TState>, IDialog
        where TState : class
    {
        var dialog = (Dialog<TState>)_turn.Services.GetRequiredKeyedService<Dialog>(TDialog.Name);
        await FindAsync<TDialog>(occasion, cancellationToken);
        await EndAsync<TDialog>(occasion, cancellationToken);
        var begun = dialog.Begin(TDialog.Name, state, occasion, _inFlight.Now);
        await _inFlight.AddAsync(begun, cancellationToken);
        dialog.Enter(_turn, begun);

        return await dialog.AskAsync(_turn, begun, cancellationToken);
    }

    /// <summary>Takes up a dialog that was interrupted or set aside, at the step where it stands.</summary>
    /// <typeparam name="TDialog">The dialog.</typeparam>
    /// <param name="occasion">What it is about, as it was begun; <see langword="null"/> when it was begun without.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>Its question, still to be shown, or <see langword="null"/> when there is none in flight.</returns>
    /// <exception cref="NewerDialogException">While a release is replaced, the one in flight is of the newer; it stays. Let it through, and the turn says so.</exception>
    public async Task<DialogPrompt?> ResumeAsync<TDialog>(string? occasion, CancellationToken cancellationToken)
        where TDialog : Dialog, IDialog
    {
        var found = await FindAsync<TDialog>(occasion, cancellationToken);
        if (found is null || await _inFlight.OpenAsync(found, cancellationToken) is not { } dialog)
            return null;

        _inFlight.Touch(found);

        return await dialog.AskAsync(_turn, found, cancellationToken);
    }

    /// <summary>Tells which dialog a typed word would go to, as Bot Builder's <c>ActiveDialog</c> does.</summary>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>The name of the dialog touched last that waits for an answer; <see langword="null"/> when none does.</returns>
    public async Task<string?> WaitingAsync(CancellationToken cancellationToken) => (await _inFlight.LatestAsync(cancellationToken))?.Frame.Dialog;

    /// <summary>Does what a typed word says, with the dialog touched last.</summary>
    /// <param name="verb">One of <see cref="DialogVerbs"/>; <see cref="DialogVerbs.Answer"/> puts the question again.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>What to show, or <see langword="null"/> when no dialog waits.</returns>
    public async Task<DialogPrompt?> MoveAsync(string verb, CancellationToken cancellationToken)
    {
        if (await _inFlight.LatestAsync(cancellationToken) is not (var dialog, var frame))
            return null;

        return verb == DialogVerbs.Answer
            ? await dialog.AskAsync(_turn, frame, cancellationToken)
            : await _moves.MakeAsync(dialog, frame, verb, CardInputs.Empty, cancellationToken);
    }

    /// <summary>Answers the question put last with what was typed, if that question takes typed text.</summary>
    /// <param name="text">What was typed, of any length: the step says when it is too long.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>What to show, or <see langword="null"/> when no question waits for typed text; nothing has happened then.</returns>
    public async Task<DialogPrompt?> TypeAsync(string text, CancellationToken cancellationToken)
    {
        if (await _inFlight.LatestAsync(cancellationToken) is not (var dialog, var frame) || !dialog.TakesTypedText(_turn, frame))
            return null;

        var typed = JsonSerializer.SerializeToElement(new JsonObject { [DialogVerbs.TypedText] = text }, DialogJson.Default.JsonObject);

        return await _moves.MakeAsync(dialog, frame, DialogVerbs.Answer, new CardInputs(typed), cancellationToken);
    }

    /// <summary>Ends every dialog of a kind without a word, for example when its occasion is gone. Where none is in flight nothing happens.</summary>
    /// <typeparam name="TDialog">The dialog.</typeparam>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>A task that is done when they are ended.</returns>
    public async Task EndAsync<TDialog>(CancellationToken cancellationToken)
        where TDialog : Dialog, IDialog => await _inFlight.RemoveAsync(frame => frame.Dialog == TDialog.Name, cancellationToken);

    /// <summary>Ends the dialog of a kind that is about one occasion, without a word. Where none is in flight nothing happens.</summary>
    /// <typeparam name="TDialog">The dialog.</typeparam>
    /// <param name="occasion">What it is about, as it was begun; <see langword="null"/> when it was begun without.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>A task that is done when it is ended.</returns>
    public async Task EndAsync<TDialog>(string? occasion, CancellationToken cancellationToken)
        where TDialog : Dialog, IDialog =>
        await _inFlight.RemoveAsync(frame => frame.Dialog == TDialog.Name && frame.Occasion == occasion, cancellationToken);

    /// <summary>Lets go of every dialog in flight: this turn stores none of them. What is stored already is erased by <see cref="StoredConversation"/>.</summary>
    public void Forget() => _inFlight.Forget();

    /// <inheritdoc cref="DialogMoves.PressAsync"/>
    internal Task<PressedDialog> PressAsync(CardPress press, CancellationToken cancellationToken) =>
        _moves.PressAsync(press, cancellationToken);

    /// <inheritdoc cref="DialogsInFlight.SaveAsync"/>
    internal ValueTask<bool> SaveAsync(CancellationToken cancellationToken) => _inFlight.SaveAsync(cancellationToken);

    /// <summary>The run of a kind and occasion that is not over. One that only a newer host can go on with is not begun over, which would lose what was told.</summary>
    private async ValueTask<DialogFrame?> FindAsync<TDialog>(string? occasion, CancellationToken cancellationToken)
        where TDialog : Dialog, IDialog
    {
        var found = await _inFlight.FindAsync(
            frame => frame.Dialog == TDialog.Name && frame.Occasion == occasion && !frame.IsOver, cancellationToken);

        return found is not null && _inFlight.IsLeftToANewerHost(found) ? throw new NewerDialogException(TDialog.Name) : found;
    }
}
