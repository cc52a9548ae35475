using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Turns;

namespace PartnerBot.BotFramework.Dialogs;

/// <summary>A dialog at one of its steps, within one turn.</summary>
/// <typeparam name="TState">What the dialog remembers.</typeparam>
public sealed class DialogContext<TState>
    where TState : class
{
    private readonly DialogFrame _frame;
    private readonly IReadOnlyList<DialogStep<TState>> _steps;

    internal DialogContext(TurnContext turn, DialogFrame frame, TState state, IReadOnlyList<DialogStep<TState>> steps)
    {
        Turn = turn;
        State = state;
        _frame = frame;
        _steps = steps;
    }

    /// <summary>The turn.</summary>
    public TurnContext Turn { get; }

    /// <summary>What the dialog remembers; what is set here is stored at the end of the turn.</summary>
    public TState State { get; set; }

    /// <summary>Names this run of the dialog: the key under which its effects are made once.</summary>
    public string Instance => _frame.Id;

    /// <summary>The step's place among those that apply, from 1; a step that only follows up has that of the one before it. Behind the last step the number of all.</summary>
    public int Number => Math.Clamp(Counting(Applying().TakeWhile(step => step.Name != _frame.Step)) + (IsFollowUp ? 0 : 1), Math.Min(1, Count), Count);

    /// <summary>How many steps apply, given what is known so far: an answer may add steps or take some away. Those that only follow up do not count.</summary>
    public int Count => Counting(Applying());

    /// <summary>Whether there is a step to go back to.</summary>
    public bool CanGoBack => _frame.CanGoBack;

    /// <summary>Whether the step may be left unanswered.</summary>
    public bool CanSkip => _steps.Any(step => step.Name == _frame.Step && step.CanSkip);

    /// <summary>What was wrong with the answer just given; <see langword="null"/> when the step is put for the first time.</summary>
    public string? Problem => _frame.Problem;

    /// <summary>
    /// What was filled in and not taken, to be shown again: a <see cref="Problem"/> arose, or the card was older than a deploy. <see langword="null"/>
    /// otherwise.
    /// </summary>
    public CardInputs? Entered => _frame.Entered;

    /// <summary>Makes what belongs on each button of the step's card, so that an old copy of the card is recognised.</summary>
    /// <returns>The names of run, step and version.</returns>
    public CardData ButtonData() => new CardData
    {
        ["dialog"] = _frame.Id,
        ["step"] = _frame.Step,
        ["version"] = _frame.Version.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Makes a button of the step's card. Only one that answers sends and checks the inputs.</summary>
    /// <param name="verb">One of <see cref="DialogVerbs"/>.</param>
    /// <param name="title">The words on it.</param>
    /// <returns>The button.</returns>
    public ExecuteAction Button(string verb, string title) => new(title)
    {
        Verb = verb,
        Data = ButtonData(),
        // Going back or stopping must not be held up by a required field.
        AssociatedInputs = verb == DialogVerbs.Answer ? AssociatedInputs.Auto : AssociatedInputs.None,
    };

    private bool IsFollowUp => _steps.Any(step => step.Name == _frame.Step && step.IsFollowUp);

    private static int Counting(IEnumerable<DialogStep<TState>> steps) => steps.Count(step => !step.IsFollowUp);

    private IEnumerable<DialogStep<TState>> Applying() => _steps.Where(step => step.Applies(State));
}
