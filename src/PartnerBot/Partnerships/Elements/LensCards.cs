using System.Text.Json;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>The ten elements to choose from, and for one of them two questions and one small step.</summary>
internal static class LensCards
{
    public const string LookVerb = "lens.look";
    public const string ShareVerb = "lens.share";
    public const string CloseVerb = "lens.close";

    public static AdaptiveCard Choose(Words words, Partnership partnership, IReadOnlyList<LensElement> open, string? problem = null) => words.Card(
        words.Say("lens.title", ("partnership", partnership.Name)),
        [
            .. CardLayout.Problem(problem),
            new TextBlock(words["lens.intro"]),
            .. Open(words, open),
            Elements(words, words["lens.label"]),
            new TextBlock(words["lens.credit"]) { IsSubtle = true, Size = TextSize.Small },
        ],
        [Button(words["lens.look"], LookVerb, partnership, element: null) with { Style = ActionStyle.Positive }]);

    public static AdaptiveCard Look(Words words, Partnership partnership, LensElement element, bool isOpen) => words.Card(
        Title(words, element),
        [.. Questions(words, element), new TextBlock(words[isOpen ? "lens.isOpen" : "lens.whoSees"]) { IsSubtle = true }, Elements(words, words["lens.other"])],
        [
            Button(words["lens.share"], ShareVerb, partnership, element) with { Style = ActionStyle.Positive },
            Button(words["lens.look"], LookVerb, partnership, element: null),
            .. isOpen ? (CardAction[])[Button(words["lens.close"], CloseVerb, partnership, element)] : [],
        ]);

    /// <summary>What everybody reads when it is shared.</summary>
    public static AdaptiveCard Shared(Words words, Partnership partnership, LensElement element, string name) => words.Card(
        words.Say("lens.title", ("partnership", partnership.Name)),
        [
            new TextBlock(words.Say("lens.sharedBy", ("name", name))),
            new TextBlock(Title(words, element)) { Weight = TextWeight.Bolder, Size = TextSize.Medium },
            .. Questions(words, element),
        ]);

    public static string Title(Words words, LensElement element) => words[$"lens.of.{Key(element)}.title"];

    /// <summary>What the partners look at together; nothing when nothing is open.</summary>
    public static IEnumerable<CardElement> Open(Words words, IReadOnlyList<LensElement> open) => open.Count == 0 ? [] :
    [
        new TextBlock(words["lens.open"]) { Weight = TextWeight.Bolder },
        .. open.Select(element => new TextBlock(Title(words, element)) { Spacing = Spacing.Small }),
    ];

    /// <summary>A button elsewhere that looks at one element.</summary>
    public static ExecuteAction LookAt(string title, Partnership partnership, LensElement element) => new(title)
    {
        Verb = LookVerb,
        Data = PartnershipButton.On(partnership.Id).With("chosen", element.ToString()),
        AssociatedInputs = AssociatedInputs.None,
    };

    private static ChoiceSetInput Elements(Words words, string label) => new("chosen")
    {
        Label = label,
        Choices = [.. Enum.GetValues<LensElement>().Select(element => new Choice(Title(words, element), element.ToString()))],
    };

    private static IEnumerable<CardElement> Questions(Words words, LensElement element) =>
    [
        new TextBlock(words["lens.questions"]) { IsSubtle = true },
        new TextBlock(words[$"lens.of.{Key(element)}.first"]) { Spacing = Spacing.Small },
        new TextBlock(words[$"lens.of.{Key(element)}.second"]) { Spacing = Spacing.Small },
        new TextBlock(words["lens.stepTitle"]) { IsSubtle = true },
        new TextBlock(words[$"lens.of.{Key(element)}.step"]) { Spacing = Spacing.Small, Weight = TextWeight.Bolder },
    ];

    private static string Key(LensElement element) => JsonNamingPolicy.CamelCase.ConvertName(element.ToString());

    private static ExecuteAction Button(string title, string verb, Partnership partnership, LensElement? element)
    {
        var data = PartnershipButton.On(partnership.Id);

        return new ExecuteAction(title) { Verb = verb, Data = element is null ? data : data.With("element", element.Value.ToString()) };
    }
}
