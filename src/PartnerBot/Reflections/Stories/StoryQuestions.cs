using System.Text.Json.Serialization.Metadata;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>
/// The questions of a story of change, after the Most Significant Change technique: changes, the one that mattered most, the tale, why, the lesson.
/// Who tells it answers them, or a broker who writes down what was told on a call.
/// </summary>
internal abstract class StoryQuestions(Speaker speaker) : Dialog<StoryState>
{
    public override int Version => 1;

    public override TimeSpan ExpiresAfter => TimeSpan.FromDays(30);

    public override bool KeepsDraft => true;

    protected override JsonTypeInfo<StoryState> StateType => StoryJson.Default.StoryState;

    /// <summary>What was told; a teller whose words were taken down is asked for none of it, and may change all of it.</summary>
    protected IReadOnlyList<DialogStep<StoryState>> Told =>
    [
        new(StorySteps.Changes, Ask(StoryCards.Changes), Take(TakeChanges)) { CanSkip = true, Applies = state => !state.IsTakenDown },
        new(StorySteps.Which, Ask(StoryCards.Which), Take(TakeWhich))
        {
            CanSkip = true,
            IsFollowUp = true,
            Applies = state => state.Text.Changes.Count > 1 && (!state.IsTakenDown || state.Changing),
        },
        new(StorySteps.Tale, Ask(StoryCards.Tale), Take(TakeTale)) { Applies = state => !state.IsTakenDown },
        new(StorySteps.Why, Ask(StoryCards.Why), Take(TakeWhy)) { CanSkip = true, Applies = state => !state.IsTakenDown },
        new(StorySteps.Lesson, Ask(StoryCards.Lesson), Take(TakeLesson)) { CanSkip = true, Applies = state => !state.IsTakenDown },
    ];

    protected Speaker Speaker => speaker;

    /// <summary>Opens a part again that is to be changed from the read-back.</summary>
    protected StepOutcome Reopen(DialogContext<StoryState> dialog, CardInputs inputs)
    {
        if (inputs.Text(StoryReadBackCard.Part) is not { } part || !StorySteps.Parts.Contains(part))
            return StepOutcome.Again(speaker.Words["reflections.problem.whichPart"]);

        dialog.State = dialog.State with { Changing = true };

        return StepOutcome.GoTo(part);
    }

    private StepOutcome TakeChanges(DialogContext<StoryState> dialog, CardInputs inputs)
    {
        var words = speaker.Words;
        if (StoryField.TooLong(words, inputs, [.. StoryField.Changes]) is { } tooLong)
            return StepOutcome.Again(tooLong);

        string[] changes = [.. StoryField.Changes.Select(field => field.In(inputs)).OfType<string>()];
        if (changes.Length < 2)
            return StepOutcome.Again(words["reflections.problem.twoChanges"]);

        var chosen = dialog.State.Text.ChosenChange is { } before && Array.IndexOf(changes, before) is >= 0 and var place ? place : (int?)null;

        dialog.State = dialog.State with { Text = dialog.State.Text with { Changes = changes, Chosen = chosen } };

        return StepOutcome.Next;
    }

    private StepOutcome TakeWhich(DialogContext<StoryState> dialog, CardInputs inputs)
    {
        if (inputs.Number("chosen") is not { } place || place != decimal.Truncate(place) || place < 0 || place >= dialog.State.Text.Changes.Count)
            return StepOutcome.Again(speaker.Words["reflections.problem.whichChange"]);

        return On(dialog, dialog.State.Text with { Chosen = (int)place });
    }

    private StepOutcome TakeTale(DialogContext<StoryState> dialog, CardInputs inputs)
    {
        var words = speaker.Words;
        if (StoryField.TooLong(words, inputs, StoryField.Before, StoryField.Happened, StoryField.Now) is { } tooLong)
            return StepOutcome.Again(tooLong);

        var text = dialog.State.Text with
        {
            Before = StoryField.Before.In(inputs),
            Happened = StoryField.Happened.In(inputs),
            Now = StoryField.Now.In(inputs),
        };

        return text.HasTale ? On(dialog, text) : StepOutcome.Again(words["reflections.problem.noTale"]);
    }

    private StepOutcome TakeWhy(DialogContext<StoryState> dialog, CardInputs inputs) =>
        StoryField.TooLong(speaker.Words, inputs, StoryField.WhyItMatters) is { } tooLong
            ? StepOutcome.Again(tooLong)
            : On(dialog, dialog.State.Text with { WhyItMatters = StoryField.WhyItMatters.In(inputs) });

    private StepOutcome TakeLesson(DialogContext<StoryState> dialog, CardInputs inputs) =>
        StoryField.TooLong(speaker.Words, inputs, StoryField.Lesson, StoryField.Title) is { } tooLong
            ? StepOutcome.Again(tooLong)
            : On(
                dialog,
                dialog.State.Text with { Lesson = StoryField.Lesson.In(inputs), Title = StoryField.Title.In(inputs)?.Replace('\n', ' ') },
                dialog.State.Domains.Contains(inputs.Text(StoryCards.Domain)) ? inputs.Text(StoryCards.Domain) : null);

    /// <summary>Goes on with a part that was told: to the next one, or back to the read-back it was changed from.</summary>
    protected static StepOutcome On(DialogContext<StoryState> dialog, StoryText text, string? domain = null)
    {
        var changing = dialog.State.Changing;
        dialog.State = dialog.State with { Text = text, Domain = domain ?? dialog.State.Domain, Changing = false };

        return changing ? StepOutcome.GoTo(StorySteps.ReadBack) : StepOutcome.Next;
    }

    protected Func<DialogContext<StoryState>, CancellationToken, Task<DialogPrompt>> Ask(Func<Wording.Words, DialogContext<StoryState>, AdaptiveCard> card) =>
        (dialog, _) => Task.FromResult(new DialogPrompt(card(speaker.Words, dialog), speaker.Words["reflections.story.summary"]));

    protected static Func<DialogContext<StoryState>, CardInputs, CancellationToken, Task<StepOutcome>> Take(
        Func<DialogContext<StoryState>, CardInputs, StepOutcome> take) => (dialog, inputs, _) => Task.FromResult(take(dialog, inputs));
}
