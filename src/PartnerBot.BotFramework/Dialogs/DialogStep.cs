using PartnerBot.BotFramework.Cards;

namespace PartnerBot.BotFramework.Dialogs;

/// <summary>One question of a dialog: how it is put, and what is made of the answer.</summary>
/// <typeparam name="TState">What the dialog remembers.</typeparam>
/// <param name="Name">The stored name. A dialog in flight stands at a name, not at a number, so steps may be added and moved.</param>
/// <param name="Ask">Makes the card. It may be called again at any time: after help, on another device, after a restart.</param>
/// <param name="Take">Takes the answer into the state and says where to go.</param>
public sealed record DialogStep<TState>(
    string Name,
    Func<DialogContext<TState>, CancellationToken, Task<DialogPrompt>> Ask,
    Func<DialogContext<TState>, CardInputs, CancellationToken, Task<StepOutcome>> Take)
    where TState : class
{
    /// <summary>Whether the step may be left unanswered.</summary>
    public bool CanSkip { get; init; }

    /// <summary>
    /// Whether what is typed into the chat answers the step, too; by default only its card does. It arrives as the input
    /// <see cref="DialogVerbs.TypedText"/>.
    /// </summary>
    public bool TakesTypedText { get; init; }

    /// <summary>Whether the step is put at all, given what is known so far; by default always.</summary>
    public Func<TState, bool> Applies { get; init; } = _ => true;

    /// <summary>
    /// Whether the step asks further about what the one before it has asked; by default not. It shares that step's number, and does not count by
    /// itself: that it comes is known only from an answer, and a number of steps that grew on the way would be a promise broken.
    /// </summary>
    public bool IsFollowUp { get; init; }

    internal DialogWithin<TState>? Within { get; init; }
}
