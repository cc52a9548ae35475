using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>The questions of the story, one card each.</summary>
internal static class StoryCards
{
    public const string Domain = "domain";

    public const string OthersChoice = "othersChoice";

    public static AdaptiveCard Changes(Words words, DialogContext<StoryState> dialog) => Step(words, dialog, StorySteps.Changes,
    [
        .. StoryField.Changes.Select((field, place) =>
            Input(words, dialog, field, place < dialog.State.Text.Changes.Count ? dialog.State.Text.Changes[place] : null)),
        Subtle(dialog.State.TellerName is { } teller ? words.Say("reflections.takeDown.whoReads", ("teller", teller)) : words["reflections.changes.whoSees"]),
    ]);

    public static AdaptiveCard Which(Words words, DialogContext<StoryState> dialog) => Step(words, dialog, StorySteps.Which,
    [
        new ChoiceSetInput("chosen")
        {
            Label = words["reflections.which.label"],
            Style = ChoiceSetStyle.Expanded,
            Choices = [.. dialog.State.Text.Changes.Select((change, place) => new Choice(change, place.ToString(CultureInfo.InvariantCulture)))],
            Value = dialog.State.Text.Chosen?.ToString(CultureInfo.InvariantCulture),
        },
    ]);

    public static AdaptiveCard Tale(Words words, DialogContext<StoryState> dialog) => Step(words, dialog, StorySteps.Tale,
    [
        .. dialog.State.Text.ChosenChange is { } chosen ? [words.Quote(chosen)] : Array.Empty<CardElement>(),
        Input(words, dialog, StoryField.Before, dialog.State.Text.Before),
        Input(words, dialog, StoryField.Happened, dialog.State.Text.Happened),
        Input(words, dialog, StoryField.Now, dialog.State.Text.Now),
    ]);

    public static AdaptiveCard Why(Words words, DialogContext<StoryState> dialog) => Step(words, dialog, StorySteps.Why,
    [
        Input(words, dialog, StoryField.WhyItMatters, dialog.State.Text.WhyItMatters),
    ]);

    public static AdaptiveCard Lesson(Words words, DialogContext<StoryState> dialog) => Step(words, dialog, StorySteps.Lesson,
    [
        Input(words, dialog, StoryField.Lesson, dialog.State.Text.Lesson),
        Input(words, dialog, StoryField.Title, dialog.State.Text.Title),
        .. dialog.State.Domains.Count == 0
            ? Array.Empty<CardElement>()
            :
            [
                new ChoiceSetInput(Domain)
                {
                    Label = words["reflections.lesson.domain"],
                    Style = ChoiceSetStyle.Expanded,
                    Choices = [.. dialog.State.Domains.Select(domain => new Choice(StoryDomain.Label(words, domain), domain))],
                    Value = dialog.State.Domain,
                },
            ],
    ]);

    public static AdaptiveCard Consent(Words words, DialogContext<StoryState> dialog) => Step(words, dialog, StorySteps.Consent,
    [
        new ChoiceSetInput("naming")
        {
            Label = words["reflections.consent.naming"],
            Style = ChoiceSetStyle.Expanded,
            Choices = [.. Enum.GetValues<StoryNaming>().Select(naming => new Choice(ConsentWords.Naming(words, naming, dialog.State.AsBroker), naming.ToString()))],
            Value = dialog.State.Consent.Naming.ToString(),
        },
        Subtle(words["reflections.consent.recognise"]),
        new ChoiceSetInput("readers")
        {
            Label = words["reflections.consent.readers"],
            Style = ChoiceSetStyle.Expanded,
            Choices = [.. ConsentWords.Offered(dialog.State.HasWiderReport).Select(readers => new Choice(ConsentWords.Readers(words, readers, dialog.State.HasPanel), readers.ToString()))],
            Value = dialog.State.Consent.Readers.ToString(),
        },
        new ToggleInput("others", words["reflections.consent.others"])
        {
            Label = words["reflections.consent.othersLabel"],
            Value = dialog.State.Consent.MentionsOthers ? "true" : "false",
        },
    ]);

    /// <summary>Somebody else can be recognised: what now?</summary>
    public static AdaptiveCard Others(Words words, DialogContext<StoryState> dialog) => Step(words, dialog, StorySteps.Others,
    [
        new ChoiceSetInput(OthersChoice)
        {
            Label = words["reflections.others.label"],
            Style = ChoiceSetStyle.Expanded,
            Choices = [.. Enum.GetValues<OthersInStory>().Select(others => new Choice(words[$"reflections.others.{others}"], others.ToString()))],
        },
    ]);

    private static AdaptiveCard Step(Words words, DialogContext<StoryState> dialog, string step, IReadOnlyList<CardElement> body) => words.Card(
        words[$"reflections.{step}.title"],
        [
            Subtle(words.Say("reflections.story.place", ("partnership", dialog.State.Partnership), ("number", dialog.Number), ("count", dialog.Count))),
            .. dialog.State.TellerName is { } teller ? [Subtle(words.Say("reflections.takeDown.voice", ("teller", teller)))] : Array.Empty<CardElement>(),
            new TextBlock(words[$"reflections.{step}.text"]),
            .. CardLayout.Problem(dialog.Problem),
            .. body,
        ],
        Buttons(words, dialog, canSkip: step is not (StorySteps.Tale or StorySteps.Consent or StorySteps.Others)));

    private static List<CardAction> Buttons(Words words, DialogContext<StoryState> dialog, bool canSkip)
    {
        var buttons = new List<CardAction> { dialog.Button(DialogVerbs.Answer, words["common.next"]) with { Style = ActionStyle.Positive } };
        if (dialog.CanGoBack)
            buttons.Add(dialog.Button(DialogVerbs.Back, words["common.back"]));
        if (canSkip && !dialog.State.Changing)
            buttons.Add(dialog.Button(DialogVerbs.Skip, words["common.skip"]));
        buttons.Add(dialog.Button(DialogVerbs.Stop, words["reflections.story.later"]));

        return buttons;
    }

    private static TextInput Input(Words words, DialogContext<StoryState> dialog, StoryField field, string? told) => new(field.Id)
    {
        Label = field.Label(words),
        Placeholder = words.Plain("reflections.story.bound", ("bound", field.BoundIn(words))),
        IsMultiline = field != StoryField.Title,
        MaxLength = field.Bound,
        Value = dialog.Entered is { } entered ? entered.Text(field.Id) : told,
    };

    private static TextBlock Subtle(string text) => new(text) { IsSubtle = true, Size = TextSize.Small };
}
