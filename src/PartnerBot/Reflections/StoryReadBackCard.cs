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
                new Container(StoryWords.Parts(words, text)) { Style = ContainerStyle.Emphasis },
                new TextBlock(ConsentWords.Naming(words, consent.Naming, dialog.State.AsBroker)) { Spacing = Spacing.Medium },
                new TextBlock(ConsentWords.Readers(words, consent.Readers)) { Spacing = Spacing.Small },
                .. consent.MentionsOthers ? [new TextBlock(words["reflections.readBack.others"])] : Array.Empty<CardElement>(),
                new ChoiceSetInput(Part)
                {
                    Label = words["reflections.readBack.part"],
                    Style = ChoiceSetStyle.Compact,
                    Placeholder = words["reflections.readBack.choose"],
                    Choices = [.. StorySteps.Parts.Select(part => new Choice(words[$"reflections.readBack.{part}"], part))],
                },
            ],
            [confirm, change with { Data = dialog.ButtonData().With(Wish, Change) }, dialog.Button(DialogVerbs.Stop, words["reflections.story.later"])]);
    }
}
