using PartnerBot.BotFramework.Cards;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>A story told on a call: whose it is, where it waits, and how it is read back.</summary>
internal static class TakeDownCards
{
    public const string Teller = "teller";

    public static AdaptiveCard AskWho(Words words, string partnership, Reflection reflection, IReadOnlyList<Person> tellers) => words.Card(
        words["reflections.takeDown.title"],
        [
            new TextBlock(words.Say("reflections.takeDown.text", ("partnership", partnership))),
            new ChoiceSetInput(Teller)
            {
                Label = words["reflections.takeDown.who"],
                Style = ChoiceSetStyle.Compact,
                Choices = [.. tellers.Select(teller => new Choice(teller.DisplayName, teller.Id.Value.ToString("N")))],
                Value = tellers.Count > 0 ? tellers[0].Id.Value.ToString("N") : null,
            },
            new TextBlock(words["reflections.takeDown.whoSees"]) { IsSubtle = true, Size = TextSize.Small },
        ],
        [
            new ExecuteAction(words["reflections.takeDown.begin"]) { Verb = TakeDownButtons.Begin, Data = FindReflection.On(reflection.Id), Style = ActionStyle.Positive },
            new ExecuteAction(words["common.back"]) { Verb = ReflectionButtons.Show, Data = FindReflection.On(reflection.Id), AssociatedInputs = AssociatedInputs.None },
        ]);

    public static AdaptiveCard Sent(Words words, string teller, string partnership) => words.Card(
        words.Say("reflections.takeDown.sentTitle", ("teller", teller)),
        [new TextBlock(words.Say("reflections.takeDown.sent", ("partnership", partnership)))]);

    public static AdaptiveCard SetAside(Words words, StoryState draft) => words.Card(
        words["reflections.setAside.title"],
        [new TextBlock(words.Say("reflections.takeDown.setAside", ("teller", draft.TellerName)))],
        [
            new ExecuteAction(words["reflections.takeDown.goOn"])
            {
                Verb = TakeDownButtons.Begin,
                Data = FindReflection.On(new ReflectionId(draft.Reflection)).With(Teller, draft.Teller?.ToString("N")),
            },
        ]);

    /// <summary>What the teller reads: their own words as somebody else has heard them.</summary>
    public static AdaptiveCard ReadBack(Words words, string broker, string partnership, Reflection reflection, StoryText text) => words.Card(
        words["reflections.takenDown.title"],
        [
            new TextBlock(words.Say("reflections.takenDown.text", ("broker", broker), ("partnership", partnership))),
            CardLayout.Box(StoryWords.Parts(words, text)),
            new TextBlock(words.Say("reflections.takenDown.counts", ("due", ReflectionWords.Day(words, reflection.DueOn)))),
            new TextBlock(words["reflections.takenDown.whoSees"]) { IsSubtle = true, Size = TextSize.Small },
        ],
        [
            StoryReceiptCards.Button(words["reflections.takenDown.goOn"], InvitationButtons.Taken, reflection.Id.Value) with { Style = ActionStyle.Positive },
            StoryReceiptCards.Button(words["reflections.takenDown.drop"], InvitationButtons.Drop, reflection.Id.Value),
        ]);
}
