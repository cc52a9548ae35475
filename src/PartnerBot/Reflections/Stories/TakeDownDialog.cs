using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>A broker writes down a story that was told on a call. It is read back to its teller, and counts only when they have confirmed it.</summary>
internal sealed class TakeDownDialog(Speaker speaker, TakeDownStory takeDown) : StoryQuestions(speaker), IDialog
{
    public static string Name => "story-taken-down";

    /// <summary>The run in which the story of one teller is written down.</summary>
    public static string Occasion(ReflectionId reflection, PersonId teller) => $"{reflection.Value:N}/{teller.Value:N}";

    protected override IReadOnlyList<DialogStep<StoryState>> Steps => [.. Told, new(StorySteps.ReadBack, Ask(StoryReadBackCard.OfTakenDown), TakeReadBackAsync)];

    protected override Task<DialogPrompt> FinishAsync(DialogContext<StoryState> dialog, CancellationToken cancellationToken)
    {
        // It is with its teller by now: the run keeps no second copy of it.
        dialog.State = dialog.State with { Text = new StoryText() };
        var card = TakeDownCards.Sent(Speaker.Words, dialog.State.TellerName ?? "?", dialog.State.Partnership);

        return Task.FromResult(new DialogPrompt(card, card.FallbackText!));
    }

    protected override Task<DialogPrompt> StopAsync(DialogContext<StoryState> dialog, CancellationToken cancellationToken)
    {
        var card = TakeDownCards.SetAside(Speaker.Words, dialog.State);

        return Task.FromResult(new DialogPrompt(card, card.FallbackText!));
    }

    private async Task<StepOutcome> TakeReadBackAsync(DialogContext<StoryState> dialog, CardInputs inputs, CancellationToken cancellationToken)
    {
        if (inputs.Text(StoryReadBackCard.Wish) == StoryReadBackCard.Change)
            return Reopen(dialog, inputs);

        return await takeDown.SendAsync(Speaker.Person!, dialog.State, dialog.Instance, cancellationToken)
            ? StepOutcome.Finish
            : StepOutcome.Again(Speaker.Words["reflections.takeDown.notNow"]);
    }
}
