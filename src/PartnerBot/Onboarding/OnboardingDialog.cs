using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>Welcomes a partner into one partnership: language, consent, the person, what they hope for, what matters to them, and the read-back.</summary>
internal sealed class OnboardingDialog(
    Speaker speaker, SpeakLanguage speak, FindScene scenes, DecideConsent consent, ConfirmOnboarding confirm) : Dialog<OnboardingState>, IDialog
{
    public const string GreetingStep = "greeting";
    public const string ConsentStep = "consent";
    public const string PersonStep = "person";
    public const string HoursStep = "hours";
    public const string AwayStep = "away";
    public const string AboutStep = "about";
    public const string HopesStep = "hopes";
    public const string ConcernsStep = "concerns";
    public const string ValuesStep = "values";
    public const string HeresStep = "heres";
    public const string ReadBackStep = "read-back";

    public static string Name => "onboarding";

    public override int Version => 3;

    protected override JsonTypeInfo<OnboardingState> StateType => OnboardingJson.Default.OnboardingState;

    protected override IReadOnlyList<DialogStep<OnboardingState>> Steps =>
    [
        new(GreetingStep, AskGreetingAsync, TakeGreetingAsync) { Applies = state => !state.IsReview },
        new(ConsentStep, AskAsync(ConsentCard.Of), TakeConsentAsync) { Applies = state => state.NeedsConsent },
        new(PersonStep, AskAsync(PersonCard.Of), TakeAsync(OnboardingInputs.TakePerson)) { Applies = state => !state.IsReview },
        new(HoursStep, AskAsync(HoursCard.Of), TakeAsync(OnboardingInputs.TakeHours)) { Applies = state => !state.IsReview, CanSkip = true },
        new(AwayStep, AskAsync(AwayCard.Of), TakeAsync(OnboardingInputs.TakeAway, GoOnFromAway)) { Applies = _ => false },
        new(AboutStep, AskAsync(AboutCard.Of), TakeAsync(OnboardingInputs.TakeAbout)) { Applies = state => !state.IsReview, CanSkip = true },
        new(HopesStep, AskAsync(HopesCard.Of), TakeAsync(OnboardingInputs.TakeHopes)) { Applies = state => !state.IsReview, CanSkip = true },
        new(ConcernsStep, AskAsync(ConcernsCard.Of), TakeAsync(OnboardingInputs.TakeConcerns)) { Applies = state => !state.IsReview, CanSkip = true },
        new(ValuesStep, AskAsync(ValuesCard.Of), TakeValuesAsync) { Applies = state => !state.IsReview, CanSkip = true },
        new(HeresStep, AskAsync(HeresCard.Of), TakeAsync(OnboardingInputs.TakeHeres)) { Applies = state => !state.IsReview && state.Values.Count > 0, CanSkip = true, IsFollowUp = true },
        new(ReadBackStep, AskAsync(ReadBackCard.Of), TakeReadBackAsync),
    ];

    private Person Person => speaker.Person ?? throw new InvalidOperationException("An onboarding belongs to a person.");

    /// <summary>
    /// Version 1 asked once for all values what they would look like here; that stays with the first. Until version 2 there was one absence.
    /// </summary>
    protected override OnboardingState? Upcast(int version, JsonElement state)
    {
        if (version is not (1 or 2) || state.Deserialize(StateType) is not { } before)
            return null;

        // What the older version did not write the reader leaves without a value, not with the property's own.
        return before with
        {
            WorkingDays = before.WorkingDays ?? [],
            Values = before.Values ?? [],
            Heres = version == 1 && before.Values is { Count: > 0 } && Text(state, "valuesHere") is { } here ? [here] : before.Heres ?? [],
            Absences = Text(state, "awayFrom") is { } from && Text(state, "awayUntil") is { } until ? [Absence.Parse($"{from}/{until}")] : [],
        };
    }

    private static string? Text(JsonElement state, string name) =>
        state.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;

    protected override async Task<DialogPrompt> FinishAsync(DialogContext<OnboardingState> dialog, CancellationToken cancellationToken)
    {
        var scene = await SceneAsync(dialog, cancellationToken);
        var isIn = scene is not null && await confirm.RunAsync(Person, dialog.Instance, dialog.State, cancellationToken);
        dialog.State = dialog.State.WithoutWords();

        return !isIn ? ClosingCards.Gone(speaker.Words)
            : dialog.State.IsReview ? ClosingCards.Kept(speaker.Words, scene!, Person.DisplayName)
            : ClosingCards.Joined(speaker.Words, scene!, Person.DisplayName);
    }

    protected override async Task<DialogPrompt> StopAsync(DialogContext<OnboardingState> dialog, CancellationToken cancellationToken)
    {
        var scene = await SceneAsync(dialog, cancellationToken);

        return scene is null ? ClosingCards.Gone(speaker.Words)
            : dialog.State.IsPutOff ? ClosingCards.NotNow(speaker.Words, scene, dialog.State)
            : dialog.State.IsReview ? ClosingCards.Unchanged(speaker.Words)
            : ClosingCards.Stopped(speaker.Words, scene, dialog.State);
    }

    private Func<DialogContext<OnboardingState>, CancellationToken, Task<DialogPrompt>> AskAsync(
        Func<Words, OnboardingScene, DialogContext<OnboardingState>, DialogPrompt> card) =>
        async (dialog, cancellationToken) =>
        {
            if (await SceneAsync(dialog, cancellationToken) is not { } scene)
                return ClosingCards.Gone(speaker.Words);

            dialog.State = dialog.State.Following(KnownOfPerson.Of(Person, scene.Today));

            return card(speaker.Words, scene, dialog);
        };

    private async Task<DialogPrompt> AskGreetingAsync(DialogContext<OnboardingState> dialog, CancellationToken cancellationToken)
    {
        var languages = await speaker.LanguagesAsync(cancellationToken);

        return await AskAsync((words, scene, context) => GreetingCard.Of(words, languages, scene, context))(dialog, cancellationToken);
    }

    private Task<OnboardingScene?> SceneAsync(DialogContext<OnboardingState> dialog, CancellationToken cancellationToken) =>
        scenes.OfAsync(Person, new MembershipId(dialog.State.Membership), cancellationToken);

    private async Task<StepOutcome> TakeGreetingAsync(DialogContext<OnboardingState> dialog, CardInputs inputs, CancellationToken cancellationToken) =>
        await speak.TryAsync(dialog.Turn, inputs.Text("language"), cancellationToken)
            ? StepOutcome.Next
            : StepOutcome.Again(speaker.Words["onboarding.greeting.problem"]);

    private async Task<StepOutcome> TakeConsentAsync(DialogContext<OnboardingState> dialog, CardInputs inputs, CancellationToken cancellationToken)
    {
        var given = inputs.Text("consent") == ConsentCard.Agree;
        await consent.RunAsync(Person, dialog.State, given, speaker.Words.Language, cancellationToken);
        // Asked for once more from the read-back, it leads back there.
        var isAnew = dialog.State.IsChanging;
        dialog.State = dialog.State with { IsPutOff = !given, IsChanging = false };

        return !given ? StepOutcome.Stop : isAnew ? StepOutcome.GoTo(ReadBackStep) : StepOutcome.Next;
    }

    /// <summary>Takes what can be judged only where it is said. Without a scene it is asked again, and whoever asks says that it is over.</summary>
    private Func<DialogContext<OnboardingState>, CardInputs, CancellationToken, Task<StepOutcome>> TakeAsync(
        Func<OnboardingState, CardInputs, Words, OnboardingScene, (OnboardingState State, string? Problem)> take,
        Func<DialogContext<OnboardingState>, CardInputs, OnboardingState, string?, StepOutcome>? goOn = null) =>
        async (dialog, inputs, cancellationToken) =>
        {
            if (await SceneAsync(dialog, cancellationToken) is not { } scene)
                return StepOutcome.Again(speaker.Words["onboarding.gone.text"]);

            var (state, problem) = take(dialog.State, inputs, speaker.Words, scene);

            return goOn is null ? GoOn(dialog, state, problem) : goOn(dialog, inputs, state, problem);
        };

    private Func<DialogContext<OnboardingState>, CardInputs, CancellationToken, Task<StepOutcome>> TakeAsync(
        Func<OnboardingState, CardInputs, Words, (OnboardingState State, string? Problem)> take) =>
        (dialog, inputs, _) =>
        {
            var (state, problem) = take(dialog.State, inputs, speaker.Words);

            return Task.FromResult(GoOn(dialog, state, problem));
        };

    private static StepOutcome GoOnFromAway(DialogContext<OnboardingState> dialog, CardInputs inputs, OnboardingState state, string? problem)
    {
        if (problem is not null || !inputs.Has(AwayCard.AnotherOnButton))
            return GoOn(dialog, state, problem);

        dialog.State = state;

        return StepOutcome.GoTo(AwayStep);
    }

    private Task<StepOutcome> TakeValuesAsync(DialogContext<OnboardingState> dialog, CardInputs inputs, CancellationToken cancellationToken)
    {
        var (state, problem) = OnboardingInputs.TakeValues(dialog.State, inputs, speaker.Words);
        if (problem is null && state is { IsChanging: true, Values.Count: > 0 })
        {
            dialog.State = state;

            return Task.FromResult(StepOutcome.GoTo(HeresStep));
        }

        return Task.FromResult(GoOn(dialog, state, problem));
    }

    private static StepOutcome GoOn(DialogContext<OnboardingState> dialog, OnboardingState state, string? problem)
    {
        if (problem is not null)
            return StepOutcome.Again(problem);

        dialog.State = state with { IsChanging = false };

        return state.IsChanging ? StepOutcome.GoTo(ReadBackStep) : StepOutcome.Next;
    }

    private async Task<StepOutcome> TakeReadBackAsync(DialogContext<OnboardingState> dialog, CardInputs inputs, CancellationToken cancellationToken)
    {
        var step = inputs.Text("change");
        if (step is null && await SceneAsync(dialog, cancellationToken) is not null && !await consent.IsGivenAsync(Person, dialog.State, cancellationToken))
            // A deploy in the middle has brought another wording of the consent: what was said so far is not lost, and not kept without it.
            step = ConsentStep;
        else if (step is null)
            return StepOutcome.Finish;
        else if (!ReadBackCard.Sections.Contains(step))
            return StepOutcome.Again(speaker.Words["onboarding.readBack.problem"]);

        dialog.State = dialog.State with { IsChanging = true };

        return StepOutcome.GoTo(step);
    }
}
