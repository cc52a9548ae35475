using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>Tells one story of change, after the Most Significant Change technique: changes, the one that mattered most, the tale, why, the lesson.</summary>
internal sealed class StoryDialog(Speaker speaker, ConfirmStory confirm, ShowStory show) : Dialog<StoryState>, IDialog
{
    public static string Name => "story";

    public override int Version => 1;

    public override TimeSpan ExpiresAfter => TimeSpan.FromDays(30);

    public override bool KeepsDraft => true;

    protected override JsonTypeInfo<StoryState> StateType => StoryJson.Default.StoryState;

    protected override IReadOnlyList<DialogStep<StoryState>> Steps =>
    [
        new(StorySteps.Changes, Ask(StoryCards.Changes), Take(TakeChanges)) { CanSkip = true },
        new(StorySteps.Which, Ask(StoryCards.Which), Take(TakeWhich)) { CanSkip = true, Applies = state => state.Text.Changes.Count > 1 },
        new(StorySteps.Tale, Ask(StoryCards.Tale), Take(TakeTale)),
        new(StorySteps.Why, Ask(StoryCards.Why), Take(TakeWhy)) { CanSkip = true },
        new(StorySteps.Lesson, Ask(StoryCards.Lesson), Take(TakeLesson)) { CanSkip = true },
        new(StorySteps.Consent, Ask(StoryCards.Consent), Take(TakeConsent)),
        new(StorySteps.ReadBack, Ask(StoryReadBackCard.Of), TakeReadBackAsync),
    ];

    /// <summary>The run of a dialog that tells a story to one reflection.</summary>
    public static string Occasion(ReflectionId reflection) => reflection.Value.ToString("N", CultureInfo.InvariantCulture);

    protected override async Task<DialogPrompt> FinishAsync(DialogContext<StoryState> dialog, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        var card = await show.ReceiptAsync(words, speaker.Person!.Id, new ReflectionId(dialog.State.Reflection), cancellationToken)
            ?? StoryReceiptCards.Withdrawn(words, dialog.State.Reflection);
        // The story is stored by now, or withdrawn: the run keeps no second copy of it.
        dialog.State = dialog.State with { Text = new StoryText() };

        return new DialogPrompt(card, card.FallbackText!);
    }

    protected override Task<DialogPrompt> StopAsync(DialogContext<StoryState> dialog, CancellationToken cancellationToken)
    {
        var card = StoryReceiptCards.SetAside(speaker.Words, dialog.State);

        return Task.FromResult(new DialogPrompt(card, card.FallbackText!));
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
            : On(dialog, dialog.State.Text with { Lesson = StoryField.Lesson.In(inputs), Title = StoryField.Title.In(inputs)?.Replace('\n', ' ') });

    private StepOutcome TakeConsent(DialogContext<StoryState> dialog, CardInputs inputs)
    {
        if (Choice<StoryNaming>(inputs, "naming") is not { } naming || Choice<StoryReaders>(inputs, "readers") is not { } readers)
            return StepOutcome.Again(speaker.Words["reflections.problem.consent"]);

        dialog.State = dialog.State with { Consent = new StoryConsent(naming, readers, inputs.Flag("others")) };

        return On(dialog, dialog.State.Text);
    }

    private async Task<StepOutcome> TakeReadBackAsync(DialogContext<StoryState> dialog, CardInputs inputs, CancellationToken cancellationToken)
    {
        var words = speaker.Words;
        var state = dialog.State;
        if (inputs.Text(StoryReadBackCard.Wish) == StoryReadBackCard.Change)
        {
            if (inputs.Text(StoryReadBackCard.Part) is not { } part || !StorySteps.Parts.Contains(part))
                return StepOutcome.Again(words["reflections.problem.whichPart"]);

            dialog.State = state with { Changing = true };

            return StepOutcome.GoTo(part);
        }

        var reflection = new ReflectionId(state.Reflection);

        return await confirm.ConfirmAsync(speaker.Person!, reflection, state.Text, state.Consent, words.Language, cancellationToken) switch
        {
            ConfirmedStory.Stored => StepOutcome.Finish,
            ConfirmedStory.Closed => StepOutcome.Again(words["reflections.problem.closed"]),
            ConfirmedStory.NotInvited => StepOutcome.Again(words["reflections.problem.notInvited"]),
        };
    }

    /// <summary>Goes on with a part that was told: to the next one, or back to the read-back it was changed from.</summary>
    private static StepOutcome On(DialogContext<StoryState> dialog, StoryText text)
    {
        var changing = dialog.State.Changing;
        dialog.State = dialog.State with { Text = text, Changing = false };

        return changing ? StepOutcome.GoTo(StorySteps.ReadBack) : StepOutcome.Next;
    }

    private static TChoice? Choice<TChoice>(CardInputs inputs, string id)
        where TChoice : struct, Enum =>
        Enum.GetValues<TChoice>().Where(value => value.ToString() == inputs.Text(id)).Select(value => (TChoice?)value).FirstOrDefault();

    private Func<DialogContext<StoryState>, CancellationToken, Task<DialogPrompt>> Ask(Func<Wording.Words, DialogContext<StoryState>, AdaptiveCard> card) =>
        (dialog, _) => Task.FromResult(new DialogPrompt(card(speaker.Words, dialog), speaker.Words["reflections.story.summary"]));

    private static Func<DialogContext<StoryState>, CardInputs, CancellationToken, Task<StepOutcome>> Take(
        Func<DialogContext<StoryState>, CardInputs, StepOutcome> take) => (dialog, inputs, _) => Task.FromResult(take(dialog, inputs));
}
