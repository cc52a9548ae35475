using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.Closings;

/// <summary>The values of the partnership: marking them, and what is said of all marks together.</summary>
internal static class ValuesCards
{
    public static AdaptiveCard Ask(Words words, ClosingView view) => words.Card(
        words["values.title"],
        [
            new TextBlock(words["values.intro"]),
            .. ValueWords.Keys.Select(key => new ChoiceSetInput(key)
            {
                Label = words[$"values.of.{key}.what"],
                Style = ChoiceSetStyle.Compact,
                Choices =
                [
                    new Choice(words["values.unmarked"], Unmarked),
                    .. Enum.GetValues<ValueDegree>().Select(degree => new Choice(words.Of(degree), degree.ToString())),
                ],
                Value = view.Marks.TryGetValue(key, out var marked) ? marked.ToString() : Unmarked,
            }),
            new TextBlock(words["values.whoSees"]) { IsSubtle = true, Size = TextSize.Small },
            new TextBlock(words["values.credit"]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Small },
        ],
        [
            ClosingCard.Button(words["values.save"], ClosingButtons.Mark, view.Closing) with { Style = ActionStyle.Positive, AssociatedInputs = AssociatedInputs.Auto },
            ClosingCard.Button(words["common.back"], ClosingButtons.Show, view.Closing),
        ]);

    private const string Unmarked = "-";

    /// <summary>What is said of all marks. Where there were too few of every value, one question to talk about instead of five empty lines.</summary>
    public static IEnumerable<CardElement> Pictures(Words words, Partnership partnership, IReadOnlyList<ValuePicture> pictures) =>
    [
        new TextBlock(words["values.shown"]) { Weight = TextWeight.Bolder, Separator = true },
        .. pictures.All(picture => picture.SaysNothing)
            ? (CardElement[])[new TextBlock(words["values.allTooFew"])]
            : [.. pictures.Where(picture => !picture.SaysNothing).SelectMany(picture => Picture(words, partnership, picture)), .. TooFew(words, pictures)],
    ];

    /// <summary>Those of which there is nothing to say, in one line: a phone has little room for the same sentence again and again.</summary>
    private static IEnumerable<CardElement> TooFew(Words words, IReadOnlyList<ValuePicture> pictures) =>
        from names in (string[])[string.Join(" · ", pictures.Where(picture => picture.SaysNothing).Select(picture => words.ValueName(picture.Value)))]
        where names.Length > 0
        select new TextBlock(words.Say("values.tooFewOf", ("values", names))) { IsSubtle = true, Size = TextSize.Small };

    private static IEnumerable<CardElement> Picture(Words words, Partnership partnership, ValuePicture picture) =>
    [
        new TextBlock(words.ValueName(picture.Value)) { Weight = TextWeight.Bolder, Spacing = Spacing.Small },
        .. ValueWords.Lines(words, partnership, picture).Select(line => new TextBlock(
            line.Organisation is { } name ? words.Say("values.line", ("organisation", name), ("said", line.Said)) : Markdown.Escape(line.Said)) { Spacing = Spacing.None }),
    ];
}
