using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>«Did I get this right?», in the person's own words; each item can be reopened by itself.</summary>
internal static class ReadBackCard
{
    /// <summary>The steps that can be reopened, in the order of the read-back.</summary>
    public static IReadOnlyList<string> Sections { get; } =
    [
        OnboardingDialog.PersonStep, OnboardingDialog.HoursStep, OnboardingDialog.AwayStep, OnboardingDialog.AboutStep,
        OnboardingDialog.HopesStep, OnboardingDialog.ConcernsStep, OnboardingDialog.ValuesStep,
    ];

    public static DialogPrompt Of(Words words, OnboardingScene scene, DialogContext<OnboardingState> dialog) => dialog.Question(
        words,
        words["onboarding.readBack.title"],
        [
            new TextBlock(words.Say("onboarding.readBack.intro", ("partnership", scene.Partnership.Name))),
            .. Sections.SelectMany(step => Section(words, dialog, step, Items(words, scene, dialog.State, step))),
            new TextBlock(words["onboarding.readBack.whoSees"]) { IsSubtle = true, Separator = true },
        ],
        [
            dialog.Button(DialogVerbs.Answer, words["onboarding.readBack.yes"]) with { Style = ActionStyle.Positive },
            .. dialog.BackAndStop(words),
        ]);

    // What was left empty stands together on one line: seven times «nothing said» would bury what was.
    private static IEnumerable<CardElement> Section(
        Words words, DialogContext<OnboardingState> dialog, string step, IEnumerable<(string Label, CardElement? Said)> items)
    {
        var (said, empty) = (items.Where(item => item.Said is not null).ToList(), items.Where(item => item.Said is null).ToList());
        List<CardElement> lines = [.. said.SelectMany(item => (CardElement[])
        [
            new TextBlock(item.Label) { Weight = TextWeight.Bolder },
            item.Said! with { Spacing = Spacing.Small },
        ])];
        if (empty.Count > 0)
            lines.Add(new TextBlock(words.Say("onboarding.readBack.empty", ("items", string.Join(" · ", empty.Select(item => item.Label))))) { IsSubtle = true });

        return
        [
            lines[0] with { Separator = true },
            .. lines[1..],
            new ActionSet(
            [
                dialog.Button(DialogVerbs.Answer, words[$"onboarding.readBack.change.{step}"]) with { Data = dialog.ButtonData().With("change", step) },
            ]),
        ];
    }

    private static IEnumerable<(string Label, CardElement? Said)> Items(Words words, OnboardingScene scene, OnboardingState state, string step) => step switch
    {
        OnboardingDialog.PersonStep => Person(words, scene, state),
        OnboardingDialog.HoursStep => Hours(words, state),
        OnboardingDialog.AwayStep => Away(words, state),
        OnboardingDialog.AboutStep => About(words, state),
        OnboardingDialog.HopesStep => Hopes(words, state),
        OnboardingDialog.ConcernsStep => Concerns(words, state),
        _ => Values(words, state),
    };

    private static IEnumerable<(string Label, CardElement? Said)> Person(Words words, OnboardingScene scene, OnboardingState state)
    {
        var organisation = scene.Partnership.Organisations.FirstOrDefault(one => one.Id.Value == state.Organisation)?.Name;
        yield return (words["onboarding.readBack.callMe"], Quote(words, state.CallMe));
        if (state.NameSaid is { } said)
            yield return (words["onboarding.readBack.nameSaid"], Quote(words, said));
        yield return (words["onboarding.readBack.organisation"], Quote(words, organisation));
    }

    private static IEnumerable<(string Label, CardElement? Said)> Hours(Words words, OnboardingState state)
    {
        yield return (words["onboarding.readBack.zone"], Quote(words, state.Zone is { } zone ? Zones.Title(zone) : null));
        yield return (words["onboarding.readBack.hours"], state.Week is { } week ? new TextBlock(HoursCard.Week(words, week)) : null);
    }

    private static IEnumerable<(string Label, CardElement? Said)> Away(Words words, OnboardingState state)
    {
        yield return (
            words["onboarding.readBack.away"],
            state.Absences.Count == 0 ? null : new TextBlock(string.Join("\n\n", state.Absences.Select(absence => HoursCard.Days(words, absence)))));
    }

    private static IEnumerable<(string Label, CardElement? Said)> About(Words words, OnboardingState state)
    {
        yield return (words["onboarding.about.reachShort"], Quote(words, state.Reach));
        yield return (words["onboarding.about.inviteShort"], new TextBlock(words[state.MayBeInvited ? "onboarding.readBack.invite" : "onboarding.readBack.noInvite"]));
        yield return (words["onboarding.about.avoidShort"], Quote(words, state.WordsToAvoid));
        yield return (words["onboarding.about.accessShort"], Quote(words, state.AccessNeeds));
    }

    private static IEnumerable<(string Label, CardElement? Said)> Hopes(Words words, OnboardingState state)
    {
        yield return (words["onboarding.hopes.hopes"], Quote(words, state.Hopes));
        yield return (words["onboarding.hopes.brings"], Quote(words, state.Brings));
        yield return (words["onboarding.hopes.needs"], Quote(words, state.Needs));
    }

    private static IEnumerable<(string Label, CardElement? Said)> Concerns(Words words, OnboardingState state)
    {
        yield return (words["onboarding.concerns.worry"], Quote(words, state.Worry));
        yield return (words["onboarding.concerns.time"], state.TimeCovered is { } time ? new TextBlock(ConcernsCard.Title(words, time)) : null);
        yield return (words["onboarding.concerns.stepBack"], Quote(words, state.StepBack));
        if ((state.Worry, state.TimeCovered, state.StepBack) is not (null, null, null))
            yield return (words["onboarding.readBack.concernsFor"], new TextBlock(ConcernsCard.Title(words, state.ConcernsFor ?? Visibility.OnlyMe)));
    }

    private static IEnumerable<(string Label, CardElement? Said)> Values(Words words, OnboardingState state)
    {
        if (state.Values.Count == 0)
            yield return (words["onboarding.readBack.values"], null);
        foreach (var (index, value) in state.Values.Index())
        {
            yield return (
                index == 0 ? $"{words["onboarding.readBack.values"]}\n\n{ValuesCard.Title(words, value)}" : ValuesCard.Title(words, value),
                Quote(words, state.HereOf(index)) ?? (CardElement)new TextBlock(words["onboarding.readBack.nothing"]) { IsSubtle = true });
        }
    }

    private static RichTextBlock? Quote(Words words, string? said) => said is null ? null : words.Quote(said);
}
