namespace PartnerBot.BotFramework.Dialogs;

/// <summary>Where a dialog goes after an answer.</summary>
public abstract record StepOutcome
{
    private StepOutcome()
    {
    }

    /// <summary>To the next step that applies; behind the last one the dialog finishes.</summary>
    public static StepOutcome Next { get; } = new Forward();

    /// <summary>The dialog finishes here, whatever steps are left.</summary>
    public static StepOutcome Finish { get; } = new Finished();

    /// <summary>The dialog is given up, as if the person had said stop.</summary>
    public static StepOutcome Stop { get; } = new Stopped();

    /// <summary>To a step by its name.</summary>
    /// <param name="step">The stored name of a step of this dialog; one that does not exist ends the turn with an apology.</param>
    /// <returns>The outcome.</returns>
    public static StepOutcome GoTo(string step) => new Jump(step);

    /// <summary>Asks the same again. What was filled in is kept and shown with the sentence.</summary>
    /// <param name="problem">What was wrong and what to do, in a sentence for the person.</param>
    /// <returns>The outcome.</returns>
    public static StepOutcome Again(string problem) => new Repeat(problem);

    internal sealed record Forward : StepOutcome;

    internal sealed record Finished : StepOutcome;

    internal sealed record Stopped : StepOutcome;

    internal sealed record Jump(string Step) : StepOutcome;

    internal sealed record Repeat(string Problem) : StepOutcome;
}
