using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>What a broker sees of a reflection that is under way: who has accepted it, then numbers, and never who told a story and who did not.</summary>
internal static class ReflectionCard
{
    public const string Due = "due";

    public static AdaptiveCard Of(Words words, ReflectionStatus status, string? problem = null, DateOnly? due = null) => status.Reflection.Stage switch
    {
        ReflectionStage.Proposed => Proposed(words, status),
        ReflectionStage.Stories => Stories(words, status, problem, due),
        ReflectionStage.FirstRound or ReflectionStage.SecondRound => Panel(words, status, problem, due),
        var over => words.Card(
            words[$"setup.over.{over}.title"],
            [new TextBlock(words.Say($"setup.over.{over}.text", ("partnership", status.PartnershipName)))]),
    };

    public static AdaptiveCard AskCancel(Words words, ReflectionStatus status) => words.Card(
        words["setup.cancel.title"],
        [
            new TextBlock(words.Say(
                status.Reflection.Stage == ReflectionStage.Proposed ? "setup.cancel.proposed" : "setup.cancel.stories", ("partnership", status.PartnershipName))),
        ],
        [
            Button(words["setup.cancel.yes"], ReflectionButtons.Cancel, status) with { Style = ActionStyle.Destructive },
            Button(words["setup.cancel.keep"], ReflectionButtons.Show, status),
        ]);

    public static AdaptiveCard AskFinish(Words words, ReflectionStatus status) => words.Card(
        words["setup.finish.title"],
        [
            new TextBlock(words.Say(
                status.Reflection switch { { Round: > 0 } => "setup.finish.round", { HasPanel: true } => "setup.finish.panel", _ => "setup.finish.text" },
                ("partnership", status.PartnershipName),
                ("due", ReflectionWords.Day(words, status.Reflection.RoundDueOn ?? status.Reflection.DueOn)))),
        ],
        [
            Button(words["setup.finish.yes"], ReflectionButtons.Finish, status) with { Style = ActionStyle.Positive },
            Button(words["setup.finish.keep"], ReflectionButtons.Show, status),
        ]);

    private static AdaptiveCard Proposed(Words words, ReflectionStatus status) => words.Card(
        words["setup.status.proposedTitle"],
        [
            new TextBlock(words.Say("setup.status.proposed", ("partnership", status.PartnershipName))),
            .. status.Voices.Select(voice => Voice(words, voice)),
            .. status.Suggestions.SelectMany(suggestion => Suggestion(words, suggestion)),
            CardLayout.Box(SetUpWords.Of(words, status.Reflection.SetUp, status.Panel)),
        ],
        [
            Button(words["setup.status.change"], ReflectionButtons.Change, status),
            Button(words["setup.status.cancel"], ReflectionButtons.AskCancel, status),
        ]);

    private static AdaptiveCard Stories(Words words, ReflectionStatus status, string? problem, DateOnly? due) => words.Card(
        words["reflections.running.title"],
        [
            new TextBlock(words.Say("reflections.running.text", ("partnership", status.PartnershipName))),
            new FactSet(
            [
                new Fact(words["reflections.facts.kind"], ReflectionWords.Kind(words, status.Reflection.Kind)),
                new Fact(words["reflections.facts.due"], ReflectionWords.Day(words, status.Reflection.DueOn)),
                new Fact(words["reflections.facts.invited"], status.Reflection.Invitations.Count.ToString(words.Culture)),
                new Fact(words["reflections.facts.told"], status.Told.ToString(words.Culture)),
            ]),
            .. status.Voices.Select(voice => Voice(words, voice.State == VoiceState.Waits ? voice with { State = VoiceState.Accepted } : voice)),
            new TextBlock(words["reflections.running.whoSees"]) { IsSubtle = true, Size = TextSize.Small },
            .. CardLayout.Problem(problem),
            new DateInput(Due) { Label = words["setup.status.due"], Value = due ?? status.Reflection.DueOn },
        ],
        [
            Button(words["setup.status.moveDue"], ReflectionButtons.MoveDue, status) with { AssociatedInputs = AssociatedInputs.Auto },
            Button(words["setup.status.takeDown"], TakeDownButtons.Ask, status),
            Button(words["setup.status.finish"], ReflectionButtons.AskFinish, status),
            Button(words["setup.status.cancel"], ReflectionButtons.AskCancel, status),
        ]);

    private static AdaptiveCard Panel(Words words, ReflectionStatus status, string? problem, DateOnly? due) => words.Card(
        words[status.Reflection.Round == 2 ? "panel.status.secondTitle" : "panel.status.firstTitle"],
        [
            new TextBlock(words.Say("panel.status.text", ("partnership", status.PartnershipName))),
            new FactSet(
            [
                new Fact(words["panel.status.stories"], status.Told.ToString(words.Culture)),
                new Fact(
                    words["panel.status.chosen"],
                    words.Plain("panel.status.of", ("finished", status.Finished), ("seats", status.Reflection.Seats.Count))),
                new Fact(words["panel.status.until"], status.Reflection.RoundDueOn is { } until ? ReflectionWords.Day(words, until) : "–"),
            ]),
            new TextBlock(words["panel.status.whoSees"]) { IsSubtle = true, Size = TextSize.Small },
            .. CardLayout.Problem(problem),
            new DateInput(Due) { Label = words["panel.status.due"], Value = due ?? status.Reflection.RoundDueOn },
        ],
        [
            Button(words["setup.status.moveDue"], ReflectionButtons.MoveDue, status) with { AssociatedInputs = AssociatedInputs.Auto },
            Button(words["panel.replace.button"], ReflectionButtons.AskReplace, status),
            Button(words["panel.status.finish"], ReflectionButtons.AskFinish, status),
            Button(words["setup.status.cancel"], ReflectionButtons.AskCancel, status),
        ]);

    private static TextBlock Voice(Words words, OrganisationAnswer voice) => new(
        words.Say(
            // Of who has left nothing is kept, not even that it was their yes.
            voice is { State: VoiceState.Accepted, By: null } ? "setup.voice.AcceptedBySomebody" : $"setup.voice.{voice.State}",
            ("organisation", voice.Organisation ?? words["setup.voice.unaffiliated"]),
            ("person", voice.By)))
    { Spacing = Spacing.Small };

    private static IEnumerable<CardElement> Suggestion(Words words, (string Name, string Text) suggestion) =>
    [
        new TextBlock(words.Say("setup.status.suggestion", ("person", suggestion.Name))) { Weight = TextWeight.Bolder },
        words.Quote(suggestion.Text) with { Spacing = Spacing.Small },
    ];

    private static ExecuteAction Button(string title, string verb, ReflectionStatus status) => new(title)
    {
        Verb = verb,
        Data = FindReflection.On(status.Reflection.Id),
        AssociatedInputs = AssociatedInputs.None,
    };
}

/// <summary>How a reflection stands, for those who look after it.</summary>
/// <param name="Reflection">The reflection.</param>
/// <param name="PartnershipName">In which partnership.</param>
/// <param name="Voices">What each organisation has answered, and who said so.</param>
/// <param name="Suggestions">What partners would like to have changed in the set-up as it is now.</param>
/// <param name="Told">How many stories there are.</param>
/// <param name="Finished">How many on the panel have chosen in this round.</param>
/// <param name="Panel">Who sits on the panel.</param>
internal sealed record ReflectionStatus(
    Reflection Reflection,
    string PartnershipName,
    IReadOnlyList<OrganisationAnswer> Voices,
    IReadOnlyList<(string Name, string Text)> Suggestions,
    int Told,
    int Finished,
    IReadOnlyList<string> Panel);

/// <summary>What an organisation has answered.</summary>
/// <param name="Organisation">Its name; <see langword="null"/> for those who speak for none.</param>
/// <param name="State">The answer.</param>
/// <param name="By">The name of who gave it; <see langword="null"/> when nobody has, or when they have left since.</param>
internal sealed record OrganisationAnswer(string? Organisation, VoiceState State, string? By);
