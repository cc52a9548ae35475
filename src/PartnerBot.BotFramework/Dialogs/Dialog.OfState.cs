using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.BotFramework.Dialogs;

/// <summary>A conversation of several named steps, each of which is a card.</summary>
/// <remarks>
/// The steps are methods of the dialog, which comes from the turn's scope; nothing is kept in closures or fields. What the dialog
/// remembers is <typeparamref name="TState"/>, stored after each turn under an ETag. Each press of a button names the run and the
/// step it belongs to: an old copy of a card, or the same press twice, shows the step where the dialog really stands.
/// </remarks>
/// <typeparam name="TState">What the dialog remembers: a small record that is written as JSON.</typeparam>
public abstract class Dialog<TState> : Dialog
    where TState : class
{
    /// <summary>The steps in their order.</summary>
    protected abstract IReadOnlyList<DialogStep<TState>> Steps { get; }

    /// <summary>How the state is written.</summary>
    protected abstract JsonTypeInfo<TState> StateType { get; }

    /// <summary>Makes a state of this version from one of an older version.</summary>
    /// <param name="version">The stored version.</param>
    /// <param name="state">The stored state.</param>
    /// <returns>The state, or <see langword="null"/> when the old one cannot be carried over: the old card then says that it is over.</returns>
    /// <exception cref="Exception">Whatever is thrown, the old state is reported and put aside, and the old card says that it is over.</exception>
    protected virtual TState? Upcast(int version, JsonElement state) => null;

    /// <summary>
    /// Makes the dialog's effect and says its last word. It may be called again for the same run and must then change nothing. A
    /// dialog that a step of another has begun is not asked: its state goes back to that step.
    /// </summary>
    /// <param name="dialog">The dialog behind its last step.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>The last card.</returns>
    protected abstract Task<DialogPrompt> FinishAsync(DialogContext<TState> dialog, CancellationToken cancellationToken);

    /// <summary>Takes leave of somebody who stops in the middle; a dialog within another leaves that to the outermost.</summary>
    /// <param name="dialog">The dialog at the step where it was stopped.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    /// <returns>The last card.</returns>
    protected abstract Task<DialogPrompt> StopAsync(DialogContext<TState> dialog, CancellationToken cancellationToken);

    internal DialogFrame Begin(string name, TState state, string? occasion, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now).ToString("N"),
        Dialog = name,
        Occasion = occasion,
        Version = Version,
        Step = FirstStep(state),
        State = JsonSerializer.SerializeToElement(state, StateType),
        TouchedAt = now,
    };

    internal TState Read(DialogFrame frame) =>
        frame.State.Deserialize(StateType) ?? throw new JsonException($"The stored state of dialog {frame.Dialog} is null.");

    internal override DialogFrame? Carry(TurnContext turn, DialogFrame frame)
    {
        // While a deploy is under way the other hosts may be ahead of this one.
        if (frame.Version > Version || frame.Children?.Exists(child => !(child.Version <= Find(turn, child.Dialog)?.Version)) == true)
            return null;
        if ((frame.Version == Version ? Read(frame) : Upcast(frame.Version, frame.State)) is not { } state)
            return null;

        frame.Version = Version;
        Keep(frame, state);
        frame.Trail.RemoveAll(passed => !Knows(passed));
        if (!frame.IsOver && !Knows(frame.Step) && !frame.StepBack())
            frame.Step = FirstStep(state);
        frame.Children?.RemoveAll(child => Find(turn, child.Dialog)?.Carry(turn, child) is null);

        return frame;
    }

    internal override bool Enter(TurnContext turn, DialogFrame frame)
    {
        if (frame.IsOver || Step(frame).Within is not { } within)
            return false;

        var child = frame.ChildAt(frame.Step);
        var hasChanged = child is not { IsOver: false };
        if (child is null)
            (frame.Children ??= []).Add(child = within.Begin(turn, Read(frame), frame.Step));
        else if (child.IsOver)
            // Back from behind it: it goes on at its last question, with what was answered.
            child.StepBack();
        child.HasWayOut = frame.CanGoBack;

        return Of(turn, child).Enter(turn, child) || hasChanged;
    }

    internal override async Task<DialogPrompt> AskAsync(TurnContext turn, DialogFrame frame, CancellationToken cancellationToken)
    {
        var context = Open(turn, frame);
        if (frame.IsLeaving)
            return await StopAsync(context, cancellationToken);
        if (frame.Within is { } child)
            return await Of(turn, child).AskAsync(turn, child, cancellationToken);

        var prompt = frame.IsOver
            ? await FinishAsync(context, cancellationToken)
            : await Step(frame).Ask(context, cancellationToken);
        Keep(frame, context.State);

        return prompt;
    }

    internal override async Task TakeAsync(TurnContext turn, DialogFrame frame, CardInputs inputs, CancellationToken cancellationToken)
    {
        if (frame.Within is { } child)
        {
            await Of(turn, child).TakeAsync(turn, child, inputs, cancellationToken);
            Return(turn, frame, child);

            return;
        }

        var context = Open(turn, frame);
        var outcome = await Step(frame).Take(context, inputs, cancellationToken);
        Keep(frame, context.State);
        switch (outcome)
        {
            case StepOutcome.Forward:
                Advance(frame, StepAfter(context.State, frame.Step));
                break;
            case StepOutcome.Jump(var step):
                Advance(frame, step);
                break;
            case StepOutcome.Finished:
                Advance(frame, DialogFrame.FinishedStep);
                break;
            case StepOutcome.Stopped:
                frame.IsLeaving = true;
                break;
            case StepOutcome.Repeat(var problem):
                (frame.Problem, frame.Entered) = (problem, inputs);
                break;
        }
    }

    internal override void Skip(TurnContext turn, DialogFrame frame)
    {
        if (frame.Within is { } child)
        {
            Of(turn, child).Skip(turn, child);
            Return(turn, frame, child);
        }
        else if (!frame.IsOver && Step(frame).CanSkip)
        {
            Advance(frame, StepAfter(Read(frame), frame.Step));
        }
    }

    internal override bool TakesTypedText(TurnContext turn, DialogFrame frame) =>
        frame.Within is { } child ? Of(turn, child).TakesTypedText(turn, child) : !frame.IsOver && Step(frame).TakesTypedText;

    /// <summary>Goes on behind a dialog within that has finished, with its result; stops with one that was stopped.</summary>
    private void Return(TurnContext turn, DialogFrame frame, DialogFrame child)
    {
        frame.IsLeaving = child.IsLeaving;
        if (!child.IsOver || Step(frame).Within is not { } within)
            return;

        var state = within.Keep(turn, Read(frame), child);
        Keep(frame, state);
        Advance(frame, StepAfter(state, frame.Step));
    }

    private DialogContext<TState> Open(TurnContext turn, DialogFrame frame) => new(turn, frame, Read(frame), Steps);

    private void Keep(DialogFrame frame, TState state) => frame.State = JsonSerializer.SerializeToElement(state, StateType);

    private string FirstStep(TState state) => Steps.First(step => step.Applies(state)).Name;

    private bool Knows(string name) => Steps.Any(step => step.Name == name);

    private DialogStep<TState> Step(DialogFrame frame) => Steps.First(step => step.Name == frame.Step);

    private string StepAfter(TState state, string current) =>
        Steps.SkipWhile(step => step.Name != current).Skip(1).FirstOrDefault(step => step.Applies(state))?.Name ?? DialogFrame.FinishedStep;

    private static void Advance(DialogFrame frame, string step)
    {
        // A jump back to a step passed before, as from the read-back, does not lengthen the way back.
        var passed = frame.Trail.IndexOf(step);
        if (passed >= 0)
            frame.Trail.RemoveRange(passed, frame.Trail.Count - passed);
        else
            frame.Trail.Add(frame.Step);

        frame.Step = step;
    }
}
