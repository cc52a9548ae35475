using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Telemetry;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.BotFramework.Dialogs;

/// <summary>What becomes of a run when somebody answers, goes back, skips or stops.</summary>
internal sealed class DialogMoves(TurnContext turn, DialogsInFlight inFlight)
{
    /// <summary>Does what a verb says with a run, and puts what comes then.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <param name="frame">The run.</param>
    /// <param name="verb">One of <see cref="DialogVerbs"/>.</param>
    /// <param name="inputs">What was filled in; read only for an answer.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    public async Task<DialogPrompt> MakeAsync(Dialog dialog, DialogFrame frame, string verb, CardInputs inputs, CancellationToken cancellationToken)
    {
        inFlight.Touch(frame);
        var wasOver = frame.IsOver;
        switch (verb)
        {
            case DialogVerbs.Back:
                frame.GoBack();
                break;
            case DialogVerbs.Skip:
                dialog.Skip(turn, frame);
                break;
            case DialogVerbs.Stop:
                frame.IsLeaving = true;
                break;
            default:
                await dialog.TakeAsync(turn, frame, inputs, cancellationToken);
                break;
        }

        dialog.Enter(turn, frame);
        var prompt = await dialog.AskAsync(turn, frame, cancellationToken);
        if (frame.IsLeaving)
            frame.Leave(prompt, dialog.KeepsDraft);
        if (!wasOver && EndOf(frame) is { } end)
            inFlight.Counted.Ended(frame.Dialog, end);

        return prompt;
    }

    private static string? EndOf(DialogFrame frame) => frame switch
    {
        { Step: DialogFrame.FinishedStep } => CountedDialogs.Finished,
        { Step: DialogFrame.StoppedStep } => CountedDialogs.Stopped,
        { IsSetAside: true } => CountedDialogs.SetAside,
        _ => null,
    };

    /// <summary>Takes a press of a button on a dialog's card. Only a press on the step where the run stands moves it.</summary>
    public async Task<PressedDialog> PressAsync(CardPress press, CancellationToken cancellationToken)
    {
        var id = press.Inputs.Text("dialog");
        if (await inFlight.FindAsync(frame => frame.IsNamed(id), cancellationToken) is not { } frame)
            return new PressedDialog.Over();
        if (frame.Farewell is { } farewell)
            return new PressedDialog.Shown(new DialogPrompt(CardJson.FromJsonElement(farewell.Card), farewell.Summary), true);
        if (inFlight.IsAhead(frame))
            return new PressedDialog.OnlyElsewhere();
        if (await inFlight.OpenAsync(frame, cancellationToken) is not { } dialog)
            return new PressedDialog.Over();

        var standing = frame.Innermost;
        var isCurrent = !press.IsAutomatic && !frame.IsOver && id == standing.Id && press.Inputs.Text("step") == standing.Step;
        if (isCurrent && press.Verb == DialogVerbs.Answer && press.Inputs.Number("version") != standing.Version)
            // The question may be another by now: it is put anew, with what was filled in.
            (isCurrent, standing.Entered) = (false, press.Inputs);
        var prompt = isCurrent
            ? await MakeAsync(dialog, frame, press.Verb, press.Inputs, cancellationToken)
            : await dialog.AskAsync(turn, frame, cancellationToken);

        return new PressedDialog.Shown(prompt, frame.IsOver || frame.IsSetAside);
    }
}
