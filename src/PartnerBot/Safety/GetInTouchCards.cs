using PartnerBot.BotFramework.Cards;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Safety;

/// <summary>Asking somebody to get in touch: whom, then the very words and a yes. What they read says nothing of why, and is the same for every reason.</summary>
internal static class GetInTouchCards
{
    public static AdaptiveCard Who(Words words, IReadOnlyList<Person> others, string? problem = null) => words.Card(
        words["safety.touch.title"],
        [
            .. CardLayout.Problem(problem),
            new TextBlock(words["safety.touch.text"]),
            new ChoiceSetInput(GetInTouchButtons.PersonInput)
            {
                Label = words["safety.touch.who"],
                Choices = [.. others.Select(other => new Choice(other.DisplayName, other.Id.Value.ToString("N")))],
            },
        ],
        [
            new ExecuteAction(words["safety.touch.goOn"]) { Verb = GetInTouchButtons.ConfirmVerb },
            NoButton(words),
        ]);

    /// <param name="words">The asker's language.</param>
    /// <param name="to">Who was chosen.</param>
    /// <param name="from">What the asker is called.</param>
    /// <param name="id">Given with the question, so that a yes pressed twice is one.</param>
    public static AdaptiveCard Confirm(Words words, Person to, string from, Guid id) => words.Card(
        words.Say("safety.touch.confirm", ("to", to.DisplayName)),
        [
            new TextBlock(words.Say("safety.touch.reads", ("to", to.DisplayName))),
            CardLayout.Box([new TextBlock(words.Say("safety.touch.message", ("from", from)))]),
            new TextBlock(words["safety.touch.nothingElse"]) { IsSubtle = true },
        ],
        [
            NoButton(words),
            new ExecuteAction(words["safety.touch.yes"])
            {
                Verb = GetInTouchButtons.SendVerb,
                Data = new CardData { [GetInTouchButtons.PersonInput] = to.Id.Value.ToString("N"), [GetInTouchButtons.Id] = id.ToString("N") },
            },
        ]);

    public static AdaptiveCard Sent(Words words, string to) => words.Card(
        words.Say("safety.touch.sent", ("to", to)), [new TextBlock(words.Say("safety.touch.sentText", ("to", to)))], [SupportButtons.Button(words)]);

    public static AdaptiveCard NotSent(Words words) => words.Card(words["safety.touch.notSent"], [new TextBlock(words["safety.touch.notSentText"])], [SupportButtons.Button(words)]);

    /// <summary>What the chosen person reads.</summary>
    public static AdaptiveCard Asked(Words words, string from) => words.Card(
        words.Say("safety.touch.message", ("from", from)), [new TextBlock(words.Say("safety.touch.only", ("from", from))) { IsSubtle = true }]);

    private static ExecuteAction NoButton(Words words) =>
        new(words["safety.touch.no"]) { Verb = GetInTouchButtons.NoVerb, AssociatedInputs = AssociatedInputs.None };
}
