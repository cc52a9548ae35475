using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>Tells one story of change, and what the teller allows to be done with it.</summary>
internal sealed class StoryDialog(Speaker speaker, ConfirmStory confirm, ShowStory show) : StoryQuestions(speaker), IDialog
{
    public static string Name => "story";

    protected override IReadOnlyList<DialogStep<StoryState>> Steps =>
    [
        .. Told,
        new(StorySteps.Consent, Ask(StoryCards.Consent), Take(TakeConsent)),
        new(StorySteps.Others, Ask(StoryCards.Others), Take(TakeOthers)) { IsFollowUp = true, Applies = state => state.Consent.MentionsOthers },
        new(StorySteps.ReadBack, Ask(StoryReadBackCard.Of), TakeReadBackAsync),
    ];

    /// <summary>The run of a dialog that tells a story to one reflection.</summary>
    public static string Occasion(ReflectionId reflection) => reflection.Value.ToString("N", CultureInfo.InvariantCulture);

    /// <summary>The run in which a teller takes up what a broker has written down; a draft of their own stays beside it.</summary>
    public static string TakenDownOccasion(ReflectionId reflection) => $"{Occasion(reflection)}/taken-down";

    protected override async Task<DialogPrompt> FinishAsync(DialogContext<StoryState> dialog, CancellationToken cancellationToken)
    {
        var words = Speaker.Words;
        var card = await show.ReceiptAsync(words, Speaker.Person!.Id, new ReflectionId(dialog.State.Reflection), cancellationToken)
            ?? StoryReceiptCards.Withdrawn(words, dialog.State.Reflection);
        // The story is stored by now, or withdrawn: the run keeps no second copy of it.
        dialog.State = dialog.State with { Text = new StoryText() };

        return new DialogPrompt(card, card.FallbackText!);
    }

    protected override Task<DialogPrompt> StopAsync(DialogContext<StoryState> dialog, CancellationToken cancellationToken)
    {
        var card = StoryReceiptCards.SetAside(Speaker.Words, dialog.State);

        return Task.FromResult(new DialogPrompt(card, card.FallbackText!));
    }

    private StepOutcome TakeConsent(DialogContext<StoryState> dialog, CardInputs inputs)
    {
        if (Choice<StoryNaming>(inputs, "naming") is not { } naming
            || Choice<StoryReaders>(inputs, "readers") is not { } readers
            || !ConsentWords.Offered(dialog.State.HasWiderReport).Contains(readers))
        {
            return StepOutcome.Again(Speaker.Words["reflections.problem.consent"]);
        }

        var mentions = inputs.Flag("others");
        dialog.State = dialog.State with { Consent = new StoryConsent(naming, readers, mentions, mentions && dialog.State.Consent.OthersAgree) };

        return mentions ? StepOutcome.GoTo(StorySteps.Others) : On(dialog, dialog.State.Text);
    }

    /// <summary>Three ways to go on when others can be recognised; each of them goes on.</summary>
    private StepOutcome TakeOthers(DialogContext<StoryState> dialog, CardInputs inputs)
    {
        var consent = dialog.State.Consent;
        switch (Choice<OthersInStory>(inputs, StoryCards.OthersChoice))
        {
            case OthersInStory.LeaveOut:
                dialog.State = dialog.State with { Consent = consent with { MentionsOthers = false, OthersAgree = false }, Changing = true };

                return StepOutcome.GoTo(StorySteps.Tale);
            case { } others:
                dialog.State = dialog.State with { Consent = consent with { OthersAgree = others == OthersInStory.Agree } };

                return On(dialog, dialog.State.Text);
            default:
                return StepOutcome.Again(Speaker.Words["reflections.problem.others"]);
        }
    }

    private async Task<StepOutcome> TakeReadBackAsync(DialogContext<StoryState> dialog, CardInputs inputs, CancellationToken cancellationToken)
    {
        var words = Speaker.Words;
        var state = dialog.State;
        if (inputs.Text(StoryReadBackCard.Wish) == StoryReadBackCard.Change)
            return Reopen(dialog, inputs);

        var reflection = new ReflectionId(state.Reflection);

        return await confirm.ConfirmAsync(Speaker.Person!, reflection, state.Text, state.Consent, state.Domain, words.Language, cancellationToken) switch
        {
            ConfirmedStory.Stored => StepOutcome.Finish,
            ConfirmedStory.Closed => StepOutcome.Again(words["reflections.problem.closed"]),
            ConfirmedStory.NotInvited => StepOutcome.Again(words["reflections.problem.notInvited"]),
        };
    }

    private static TChoice? Choice<TChoice>(CardInputs inputs, string id)
        where TChoice : struct, Enum =>
        Enum.GetValues<TChoice>().Where(value => value.ToString() == inputs.Text(id)).Select(value => (TChoice?)value).FirstOrDefault();
}
