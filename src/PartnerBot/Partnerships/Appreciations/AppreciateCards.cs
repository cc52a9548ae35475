using PartnerBot.BotFramework.Cards;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>Thanking a partner.</summary>
internal static class AppreciateCards
{
    public const string ThankVerb = "appreciate";

    // Longer than what is accepted: a client that cuts would lose what was typed without a word.
    private const int RoomToType = 4_000;

    /// <param name="words">The language.</param>
    /// <param name="partnership">In which.</param>
    /// <param name="others">Who can be thanked.</param>
    /// <param name="draft">Becomes the appreciation's id.</param>
    /// <param name="to">Who was chosen.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="problem">What was wrong with it.</param>
    public static AdaptiveCard Ask(
        Words words, Partnership partnership, IReadOnlyList<Person> others, AppreciationId draft, string? to = null, string? text = null, string? problem = null) => words.Card(
        words.Say("partnerships.appreciate.title", ("partnership", partnership.Name)),
        [
            .. CardLayout.Problem(problem),
            new ChoiceSetInput("to")
            {
                Label = words["partnerships.appreciate.to"],
                Choices = [.. others.Select(other => new Choice(other.DisplayName, other.Id.Value.ToString("N")))],
                Value = others.FirstOrDefault(other => other.Id.Value.ToString("N") == to)?.Id.Value.ToString("N"),
            },
            new TextInput("text") { Label = words["partnerships.appreciate.text"], IsMultiline = true, MaxLength = RoomToType, Value = text },
            new TextBlock(words["partnerships.appreciate.whoSees"]) { IsSubtle = true },
        ],
        [
            new ExecuteAction(words["partnerships.appreciate.send"])
            {
                Verb = ThankVerb,
                Data = PartnershipButton.On(partnership.Id).With("draft", draft.Value.ToString("N")),
                Style = ActionStyle.Positive,
            },
        ]);

    public static AdaptiveCard Sent(Words words, string to, string text) => words.Card(
        words.Say("partnerships.appreciate.sent", ("to", to)), [words.Quote(text)]);

    /// <summary>What the thanked person reads.</summary>
    public static AdaptiveCard Thanked(Words words, Partnership partnership, string from, string text) => words.Card(
        words.Say("partnerships.appreciate.thanked", ("from", from)),
        [words.Quote(text), new TextBlock(words.Say("partnerships.appreciate.onlyYou", ("partnership", partnership.Name))) { IsSubtle = true }]);
}
