using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>The whole story, read back before it counts.</summary>
internal static class StoryReadBackCard
{
    /// <summary>What the button wants: <see cref="Change"/>, or else to confirm.</summary>
    public const string Wish = "wish";

    public const string Change = "change";

    public const string Part = "part";

    public static AdaptiveCard Of(Words words, DialogContext<StoryState> dialog)
    {
        var (text, consent) = (dialog.State.Text, dialog.State.Consent);
        var confirm = dialog.Button(DialogVerbs.Answer, words["reflections.readBack.confirm"]) with
        {
            Style = ActionStyle.Positive,
            AssociatedInputs = AssociatedInputs.None,
        };
        var change = dialog.Button(DialogVerbs.Answer, words["reflections.readBack.change"]);

        return words.Card(
            words["reflections.readBack.title"],
            [
                new TextBlock(words["reflections.readBack.text"]),
                .. CardLayout.Problem(dialog.Problem),
                CardLayout.Box([.. StoryWords.Parts(words, text), StoryWords.Domain(words, dialog.State.Domain)]),
                ConsentWords.Facts(words, consent, dialog.State.AsBroker, dialog.State.HasPanel),
                .. Others(words, consent),
                WhichPart(words, StorySteps.Parts),
            ],
            [confirm, change with { Data = dialog.ButtonData().With(Wish, Change) }, dialog.Button(DialogVerbs.Stop, words["reflections.story.later"])]);
    }

    /// <summary>The words of somebody else as a broker has written them down, before they go to their teller.</summary>
    public static AdaptiveCard OfTakenDown(Words words, DialogContext<StoryState> dialog)
    {
        var send = dialog.Button(DialogVerbs.Answer, words["reflections.takeDown.send"]);
        var change = dialog.Button(DialogVerbs.Answer, words["reflections.readBack.change"]);

        return words.Card(
            words.Say("reflections.takeDown.readBack", ("teller", dialog.State.TellerName)),
            [
                new TextBlock(words.Say("reflections.takeDown.next", ("teller", dialog.State.TellerName))),
                .. CardLayout.Problem(dialog.Problem),
                CardLayout.Box([.. StoryWords.Parts(words, dialog.State.Text), StoryWords.Domain(words, dialog.State.Domain)]),
                WhichPart(words, StorySteps.Parts.Where(part => part != StorySteps.Consent)),
            ],
            [
                send with { Style = ActionStyle.Positive, AssociatedInputs = AssociatedInputs.None },
                change with { Data = dialog.ButtonData().With(Wish, Change) },
                dialog.Button(DialogVerbs.Stop, words["reflections.story.later"]),
            ]);
    }

    private static IEnumerable<CardElement> Others(Words words, StoryConsent consent) => consent.MentionsOthers
        ? [new TextBlock(words[consent.OthersAgree ? "reflections.readBack.othersAgree" : "reflections.readBack.othersNotAsked"]) { Spacing = Spacing.Small }]
        : [];

    private static ChoiceSetInput WhichPart(Words words, IEnumerable<string> parts) => new(Part)
    {
        Label = words["reflections.readBack.part"],
        Style = ChoiceSetStyle.Compact,
        Placeholder = words["reflections.readBack.choose"],
        Choices = [.. parts.Select(part => new Choice(words[$"reflections.readBack.{part}"], part))],
    };
}
