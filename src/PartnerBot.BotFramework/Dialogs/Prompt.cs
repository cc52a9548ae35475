using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PartnerBot.BotFramework.Cards;

namespace PartnerBot.BotFramework.Dialogs;

/// <summary>Makes the usual steps of a dialog: each puts its question on a card, checks the answer, and asks again with a sentence when it will not do.</summary>
/// <remarks>
/// Only the card is answered; <c>with { TakesTypedText = true }</c> lets what is typed into the chat answer a text, a choice or a
/// yes or no, too. <c>with { CanSkip = true }</c> adds a button that leaves the question out. The words on the buttons are those of
/// <see cref="IPromptPhrases"/>. A step with a card of its own is a plain <see cref="DialogStep{TState}"/>.
/// </remarks>
public static class Prompt
{
    /// <summary>Asks for a text.</summary>
    /// <typeparam name="TState">What the dialog remembers.</typeparam>
    /// <param name="name">The stored name of the step.</param>
    /// <param name="question">What is asked; markdown.</param>
    /// <param name="keep">Takes the text, which is never blank, into the state.</param>
    /// <param name="maxLength">How many characters (UTF-16 units) the text may have.</param>
    /// <param name="check">What is wrong with the text, in a sentence for the person; <see langword="null"/> when it is right.</param>
    /// <returns>The step.</returns>
    public static DialogStep<TState> Text<TState>(
        string name,
        Func<DialogContext<TState>, string> question,
        Func<TState, string, TState> keep,
        int maxLength = 500,
        Func<TState, string, string?>? check = null)
        where TState : class => new(
            name,
            (dialog, _) =>
            {
                var entered = dialog.Entered?.Text(DialogVerbs.TypedText);
                var input = new TextInput(DialogVerbs.TypedText)
                {
                    Label = question(dialog),
                    IsMultiline = maxLength > 100,
                    Value = entered,
                    // What was typed too long is shown whole, so that its writer can shorten it.
                    MaxLength = Math.Max(maxLength, entered?.Length ?? 0),
                };

                return Card(dialog, question(dialog), [input]);
            },
            (dialog, inputs, _) => inputs.Text(DialogVerbs.TypedText) switch
            {
                null => Again(Phrases(dialog).Missing(dialog.Turn.Language)),
                { } text when text.Length > maxLength => Again(Phrases(dialog).TooLong(dialog.Turn.Language, maxLength)),
                { } text => Take(dialog, text, keep, check),
            });

    /// <summary>Asks for one of a few choices.</summary>
    /// <typeparam name="TState">What the dialog remembers.</typeparam>
    /// <param name="name">The stored name of the step.</param>
    /// <param name="question">What is asked; markdown.</param>
    /// <param name="choices">What is offered. A choice is typed by its title or its value, in capitals or not.</param>
    /// <param name="keep">Takes the value of the choice, which is one of those offered, into the state.</param>
    /// <param name="check">What is wrong with the choice, in a sentence for the person; <see langword="null"/> when it is right.</param>
    /// <returns>The step.</returns>
    public static DialogStep<TState> Choice<TState>(
        string name,
        Func<DialogContext<TState>, string> question,
        Func<DialogContext<TState>, IReadOnlyList<Choice>> choices,
        Func<TState, string, TState> keep,
        Func<TState, string, string?>? check = null)
        where TState : class => new(
            name,
            (dialog, _) => Card(dialog, question(dialog), [new ChoiceSetInput(DialogVerbs.TypedText)
            {
                Label = question(dialog),
                Choices = choices(dialog),
                Style = ChoiceSetStyle.Expanded,
                Value = Chosen(choices(dialog), dialog.Entered),
            }]),
            (dialog, inputs, _) => Chosen(choices(dialog), inputs) is { } value
                ? Take(dialog, value, keep, check)
                : Again(Phrases(dialog).Missing(dialog.Turn.Language)));

    /// <summary>Asks for a yes or a no, each with a button.</summary>
    /// <typeparam name="TState">What the dialog remembers.</typeparam>
    /// <param name="name">The stored name of the step.</param>
    /// <param name="question">What is asked; markdown.</param>
    /// <param name="keep">Takes the answer into the state.</param>
    /// <param name="check">What is wrong with the answer, in a sentence for the person; <see langword="null"/> when it is right.</param>
    /// <returns>The step.</returns>
    public static DialogStep<TState> YesNo<TState>(
        string name, Func<DialogContext<TState>, string> question, Func<TState, bool, TState> keep, Func<TState, bool, string?>? check = null)
        where TState : class => new(
            name,
            (dialog, _) =>
            {
                var (text, answers) = (question(dialog), YesAndNo(dialog));

                return Card(dialog, text, [new TextBlock(text)], [.. answers.Select(answer => AnswerButton(dialog, answer))]);
            },
            (dialog, inputs, _) => Chosen(YesAndNo(dialog), inputs) is { } value
                ? Take(dialog, value == "yes", keep, check)
                : Again(Phrases(dialog).Missing(dialog.Turn.Language)));

    /// <summary>Asks for several things on one card.</summary>
    /// <typeparam name="TState">What the dialog remembers.</typeparam>
    /// <param name="name">The stored name of the step.</param>
    /// <param name="question">What stands above the inputs; markdown.</param>
    /// <param name="inputs">
    /// The inputs, each with its label. What was filled in and not taken is in <see cref="DialogContext{TState}.Entered"/>: show it again.
    /// </param>
    /// <param name="keep">Takes what was filled in into the state.</param>
    /// <param name="check">What is wrong with it, in a sentence for the person; <see langword="null"/> when it is right. Clients cannot be relied on to check anything.</param>
    /// <returns>The step.</returns>
    public static DialogStep<TState> Form<TState>(
        string name,
        Func<DialogContext<TState>, string> question,
        Func<DialogContext<TState>, IReadOnlyList<CardElement>> inputs,
        Func<TState, CardInputs, TState> keep,
        Func<TState, CardInputs, string?>? check = null)
        where TState : class => new(
            name,
            (dialog, _) =>
            {
                var text = question(dialog);

                return Card(dialog, text, [new TextBlock(text), .. inputs(dialog)]);
            },
            (dialog, filledIn, _) => Take(dialog, filledIn, keep, check));

    /// <summary>
    /// Goes through another dialog, registered like any, and takes what it knows at its end. Its cards name a run of its own; “back” at its
    /// first step leads to the step before this one, and “stop” ends both.
    /// </summary>
    /// <typeparam name="TState">What the dialog remembers.</typeparam>
    /// <typeparam name="TChild">The other dialog.</typeparam>
    /// <typeparam name="TChildState">What the other dialog remembers.</typeparam>
    /// <param name="name">The stored name of the step.</param>
    /// <param name="known">What the other dialog knows at its beginning.</param>
    /// <param name="keep">Takes what it knows at its end into the state.</param>
    /// <returns>The step.</returns>
    public static DialogStep<TState> Dialog<TState, TChild, TChildState>(
        string name, Func<TState, TChildState> known, Func<TState, TChildState, TState> keep)
        where TState : class
        where TChild : Dialog<TChildState>, IDialog
        where TChildState : class => new(name, (_, _) => throw new UnreachableException(), (_, _, _) => throw new UnreachableException())
        {
            Within = new DialogWithin<TState, TChild, TChildState>(known, keep),
        };

    private static Task<StepOutcome> Take<TState, TAnswer>(
        DialogContext<TState> dialog, TAnswer answer, Func<TState, TAnswer, TState> keep, Func<TState, TAnswer, string?>? check)
        where TState : class
    {
        if (check?.Invoke(dialog.State, answer) is { } problem)
            return Again(problem);

        dialog.State = keep(dialog.State, answer);

        return Task.FromResult(StepOutcome.Next);
    }

    private static Task<StepOutcome> Again(string problem) => Task.FromResult(StepOutcome.Again(problem));

    private static string? Chosen(IReadOnlyList<Choice> choices, CardInputs? inputs)
    {
        var answer = inputs?.Text(DialogVerbs.TypedText);

        return (choices.FirstOrDefault(choice => choice.Value == answer) ?? choices.FirstOrDefault(choice =>
            choice.Value.Equals(answer, StringComparison.OrdinalIgnoreCase) || choice.Title.Equals(answer, StringComparison.OrdinalIgnoreCase)))?.Value;
    }

    private static Choice[] YesAndNo<TState>(DialogContext<TState> dialog)
        where TState : class
    {
        var (phrases, language) = (Phrases(dialog), dialog.Turn.Language);

        return [new Choice(phrases.Yes(language), "yes"), new Choice(phrases.No(language), "no")];
    }

    private static ExecuteAction AnswerButton<TState>(DialogContext<TState> dialog, Choice answer)
        where TState : class => dialog.Button(DialogVerbs.Answer, answer.Title) with
        {
            Data = dialog.ButtonData().With(DialogVerbs.TypedText, answer.Value),
        };

    private static Task<DialogPrompt> Card<TState>(DialogContext<TState> dialog, string summary, CardElement[] body, ExecuteAction[]? answers = null)
        where TState : class
    {
        var (phrases, language) = (Phrases(dialog), dialog.Turn.Language);
        var card = new AdaptiveCard
        {
            Lang = language,
            FallbackText = summary,
            Body = dialog.Problem is { } problem ? [new TextBlock(problem) { Color = TextColor.Attention, Weight = TextWeight.Bolder }, .. body] : body,
            Actions =
            [
                .. answers ?? [dialog.Button(DialogVerbs.Answer, phrases.ToGoOn(language))],
                .. dialog.CanGoBack ? [dialog.Button(DialogVerbs.Back, phrases.ToGoBack(language))] : Array.Empty<ExecuteAction>(),
                .. dialog.CanSkip ? [dialog.Button(DialogVerbs.Skip, phrases.ToSkip(language))] : Array.Empty<ExecuteAction>(),
                dialog.Button(DialogVerbs.Stop, phrases.ToStop(language)),
            ],
        };

        return Task.FromResult(new DialogPrompt(card, summary));
    }

    private static IPromptPhrases Phrases<TState>(DialogContext<TState> dialog)
        where TState : class => dialog.Turn.Services.GetRequiredService<IPromptPhrases>();
}
