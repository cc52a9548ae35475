using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.State;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.BotFramework.Dialogs;

/// <summary>The dialogs in flight between one person and the bot in one conversation.</summary>
/// <remarks>
/// Several may be in flight at once, for each card names the run it belongs to; what is typed (back, skip, stop) goes to the one
/// touched last. The set is one small document: read once when first needed, written once at the end of the turn when it changed.
/// </remarks>
public sealed class DialogSet
{
    /// <summary>How long a dialog that is over still answers its last card.</summary>
    private static readonly TimeSpan AnswersAfterFinish = TimeSpan.FromDays(1);

    private readonly TurnContext _turn;
    private readonly TimeProvider _time;
    private readonly StoredDialogs _stored;
    private List<DialogFrame>? _frames;
    private bool _changed;

    internal DialogSet(TurnContext turn, IStateStore store, TimeProvider time)
    {
        _turn = turn;
        _time = time;
        _stored = new StoredDialogs(store, KeyOf(turn), turn.Services.GetRequiredService<ILogger<StoredDialogs>>());
    }

    /// <summary>Begins a dialog. One of the same kind that is still in flight is ended: two open questions of a kind help nobody.</summary>
    /// <typeparam name="TDialog">The dialog.</typeparam>
    /// <typeparam name="TState">What it remembers.</typeparam>
    /// <param name="state">What it knows at the beginning.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>Its first question, still to be shown.</returns>
    public Task<DialogPrompt> BeginAsync<TDialog, TState>(TState state, CancellationToken cancellationToken)
        where TDialog : Dialog<TState>, IDialog
        where TState : class => BeginAsync<TDialog, TState>(state, null, cancellationToken);

    /// <summary>Begins a dialog of which a person may have several, each with an occasion. One with the same occasion is ended.</summary>
    /// <typeparam name="TDialog">The dialog.</typeparam>
    /// <typeparam name="TState">What it remembers.</typeparam>
    /// <param name="state">What it knows at the beginning.</param>
    /// <param name="occasion">What it is about; <see langword="null"/> where one of a kind is enough.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>Its first question, still to be shown.</returns>
    public async Task<DialogPrompt> BeginAsync<TDialog, TState>(TState state, string? occasion, CancellationToken cancellationToken)
        where TDialog : Dialog<TState>, IDialog
        where TState : class
    {
        var frames = await FramesAsync(cancellationToken);
        var dialog = (Dialog<TState>)_turn.Services.GetRequiredKeyedService<Dialog>(TDialog.Name);
        frames.RemoveAll(frame => frame.Dialog == TDialog.Name && frame.Occasion == occasion);
        var begun = dialog.Begin(TDialog.Name, state, occasion, _time.GetUtcNow());
        frames.Add(begun);
        _changed = true;
        dialog.Enter(_turn, begun);

        return await dialog.AskAsync(_turn, begun, cancellationToken);
    }

    /// <summary>Takes up a dialog that was interrupted or set aside, at the step where it stands.</summary>
    /// <typeparam name="TDialog">The dialog.</typeparam>
    /// <param name="occasion">What it is about, as it was begun.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>Its question, still to be shown, or <see langword="null"/> when there is none in flight.</returns>
    public async Task<DialogPrompt?> ResumeAsync<TDialog>(string? occasion, CancellationToken cancellationToken)
        where TDialog : Dialog, IDialog
    {
        var frames = await FramesAsync(cancellationToken);
        if (frames.Find(frame => frame.Dialog == TDialog.Name && frame.Occasion == occasion && !frame.IsOver) is not { } frame
            || await OpenAsync(frame, cancellationToken) is not { } dialog)
        {
            return null;
        }

        Touch(frame);

        return await dialog.AskAsync(_turn, frame, cancellationToken);
    }

    /// <summary>Whether a dialog waits for an answer.</summary>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    public async Task<bool> IsWaitingAsync(CancellationToken cancellationToken) => await LatestAsync(cancellationToken) is not null;

    /// <summary>The name of the dialog touched last that waits for an answer; <see langword="null"/> when none does.</summary>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    public async Task<string?> WaitingAsync(CancellationToken cancellationToken) => (await LatestAsync(cancellationToken))?.Frame.Dialog;

    /// <summary>Does what a typed word says, with the dialog touched last.</summary>
    /// <param name="verb">One of <see cref="DialogVerbs"/>; <see cref="DialogVerbs.Answer"/> puts the question again.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>What to show, or <see langword="null"/> when no dialog waits.</returns>
    public async Task<DialogPrompt?> MoveAsync(string verb, CancellationToken cancellationToken)
    {
        if (await LatestAsync(cancellationToken) is not (var dialog, var frame))
            return null;

        return verb == DialogVerbs.Answer
            ? await dialog.AskAsync(_turn, frame, cancellationToken)
            : await MoveAsync(dialog, frame, verb, CardInputs.Empty, cancellationToken);
    }

    /// <summary>Answers the question put last with what was typed, if that question takes typed text.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>What to show, or <see langword="null"/> when no question waits for typed text; nothing has happened then.</returns>
    public async Task<DialogPrompt?> TypeAsync(string text, CancellationToken cancellationToken)
    {
        if (await LatestAsync(cancellationToken) is not (var dialog, var frame) || !dialog.TakesTypedText(_turn, frame))
            return null;

        var typed = JsonSerializer.SerializeToElement(new JsonObject { [DialogVerbs.TypedText] = text }, DialogJson.Default.JsonObject);

        return await MoveAsync(dialog, frame, DialogVerbs.Answer, new CardInputs(typed), cancellationToken);
    }

    /// <summary>Ends every dialog of a kind without a word, for example when its occasion is gone.</summary>
    /// <typeparam name="TDialog">The dialog.</typeparam>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    public async Task EndAsync<TDialog>(CancellationToken cancellationToken)
        where TDialog : Dialog, IDialog
    {
        _changed |= (await FramesAsync(cancellationToken)).RemoveAll(frame => frame.Dialog == TDialog.Name) > 0;
    }

    /// <summary>Ends the dialog of a kind that is about one occasion, without a word.</summary>
    /// <typeparam name="TDialog">The dialog.</typeparam>
    /// <param name="occasion">What it is about, as it was begun.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    public async Task EndAsync<TDialog>(string? occasion, CancellationToken cancellationToken)
        where TDialog : Dialog, IDialog
    {
        _changed |= (await FramesAsync(cancellationToken)).RemoveAll(frame => frame.Dialog == TDialog.Name && frame.Occasion == occasion) > 0;
    }

    /// <summary>Takes a press of a dialog's button.</summary>
    /// <returns>What to show and whether the dialog has ended with it, or <see langword="null"/> when the card belongs to no dialog in flight.</returns>
    internal async Task<(DialogPrompt Prompt, bool Ended)?> PressAsync(CardPress press, CancellationToken cancellationToken)
    {
        var frames = await FramesAsync(cancellationToken);
        var id = press.Inputs.Text("dialog");
        if (frames.Find(frame => frame.IsNamed(id)) is not { } frame)
            return null;
        if (frame.Farewell is { } farewell)
            return (new DialogPrompt(CardJson.FromJsonElement(farewell.Card), farewell.Summary), true);
        if (await OpenAsync(frame, cancellationToken) is not { } dialog)
            return null;

        var standing = frame.Innermost;
        var isCurrent = !press.IsAutomatic && !frame.IsOver && id == standing.Id && press.Inputs.Text("step") == standing.Step;
        if (isCurrent && press.Verb == DialogVerbs.Answer && press.Inputs.Number("version") != standing.Version)
            // The question may be another by now: it is put anew, with what was filled in.
            (isCurrent, standing.Entered) = (false, press.Inputs);
        var prompt = isCurrent
            ? await MoveAsync(dialog, frame, press.Verb, press.Inputs, cancellationToken)
            : await dialog.AskAsync(_turn, frame, cancellationToken);

        return (prompt, frame.IsOver || frame.IsSetAside);
    }

    /// <summary>Stores what has changed.</summary>
    /// <returns><see langword="false"/> when somebody else has stored something meanwhile, and the turn must be run again.</returns>
    internal async ValueTask<bool> SaveAsync(CancellationToken cancellationToken) =>
        !_changed || _frames is null || await _stored.TryWriteAsync(_frames, cancellationToken);

    private async Task<DialogPrompt> MoveAsync(
        Dialog dialog, DialogFrame frame, string verb, CardInputs inputs, CancellationToken cancellationToken)
    {
        Touch(frame);
        switch (verb)
        {
            case DialogVerbs.Back:
                frame.GoBack();
                break;
            case DialogVerbs.Skip:
                dialog.Skip(_turn, frame);
                break;
            case DialogVerbs.Stop:
                frame.IsLeaving = true;
                break;
            default:
                await dialog.TakeAsync(_turn, frame, inputs, cancellationToken);
                break;
        }

        dialog.Enter(_turn, frame);
        var prompt = await dialog.AskAsync(_turn, frame, cancellationToken);
        if (frame.IsLeaving)
            frame.Leave(prompt, dialog.KeepsDraft);

        return prompt;
    }

    /// <summary>The frame touched last is the last one: two may be touched at the same instant, and clocks of two hosts differ.</summary>
    private void Touch(DialogFrame frame)
    {
        frame.TouchedAt = _time.GetUtcNow();
        frame.IsSetAside = false;
        _frames!.Remove(frame);
        _frames.Add(frame);
        _changed = true;
    }

    private async Task<(Dialog Dialog, DialogFrame Frame)?> LatestAsync(CancellationToken cancellationToken)
    {
        var frames = await FramesAsync(cancellationToken);
        foreach (var frame in frames.Where(frame => !frame.IsOver && !frame.IsSetAside).Reverse().ToArray())
        {
            if (await OpenAsync(frame, cancellationToken) is { } dialog)
                return (dialog, frame);
        }

        return null;
    }

    /// <summary>
    /// The dialog of a frame, carried over to the version of this host; <see langword="null"/> when this host cannot go on with it. Such a
    /// frame stays until it expires, for while a deploy is under way another host can.
    /// </summary>
    private async ValueTask<Dialog?> OpenAsync(DialogFrame frame, CancellationToken cancellationToken)
    {
        try
        {
            if (Dialog.Find(_turn, frame.Dialog) is not { } dialog || dialog.Carry(_turn, frame) is null)
                return null;

            _changed |= dialog.Enter(_turn, frame);

            return dialog;
        }
#pragma warning disable CA1031 // Whatever a product's upcast throws at an old state: it must not stand in this person's way at every turn.
        catch (Exception damage)
#pragma warning restore CA1031
        {
            await _stored.QuarantineAsync(damage, cancellationToken);
            _frames!.Remove(frame);
            _changed = true;

            return null;
        }
    }

    private async ValueTask<List<DialogFrame>> FramesAsync(CancellationToken cancellationToken)
    {
        if (_frames is not null)
            return _frames;

        var read = await _stored.ReadAsync(cancellationToken);
        _frames = read ?? [];
        var now = _time.GetUtcNow();
        _changed |= _frames.RemoveAll(frame => IsOver(frame, now)) > 0 || read is null;

        return _frames;
    }

    private bool IsOver(DialogFrame frame, DateTimeOffset now) =>
        now - frame.TouchedAt > (frame.IsOver ? AnswersAfterFinish : Dialog.Find(_turn, frame.Dialog)?.ExpiresAfter ?? Dialog.UsualExpiry);

    /// <summary>In a group each person has dialogs of their own; in a personal chat the conversation is the person.</summary>
    private static string KeyOf(TurnContext turn)
    {
        var conversation = $"dialogs/{turn.Conversation.ChannelId}/{turn.Conversation.Conversation.Id}";

        return turn.IsPersonal ? conversation : $"{conversation}/{turn.Activity.From?.AadObjectId ?? turn.Activity.From?.Id}";
    }
}
