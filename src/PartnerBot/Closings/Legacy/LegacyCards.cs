using PartnerBot.BotFramework.Cards;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.Closings;

/// <summary>What stays of a partnership, and what there is to celebrate: read, added to, changed and taken away.</summary>
internal static class LegacyCards
{
    public const string EntryOnButton = "entry";

    public const string KindInput = "kind";

    public const string TextInputId = "text";

    public const string NamedInput = "named";

    public const string OutsideInput = "outside";

    public const string OwnInput = "own";

    // Longer than what is accepted: a client that cuts would lose what was typed without a word.
    private const int RoomToType = 4_000;

    // What a card of Teams can carry, and a thumb can scroll; the whole stands in the export.
    private const int MostOfKind = 4;

    private const int MostLines = 6;

    /// <summary>What everybody has added, and what is between the reader and others.</summary>
    public static AdaptiveCard Page(
        Words words, ClosingView view, IReadOnlyList<LegacyLine> entries, IReadOnlyList<(string From, string Text)> thanks, IReadOnlyList<OpenPromise> promises) => words.Card(
        words.Say("legacy.title", ("partnership", view.Partnership.Name)),
        [
            .. entries.Count == 0 ? [new TextBlock(words["legacy.none"])] : entries.GroupBy(entry => entry.Kind).SelectMany(group => Kind(words, group.Key, [.. group])),
            .. Promises(words, promises),
            .. Thanks(words, thanks),
        ],
        [
            .. view.TakesWords
                ? [ClosingCard.Button(words["legacy.add"], LegacyButtons.Add, view.Closing) with { Style = ActionStyle.Positive }]
                : Array.Empty<CardAction>(),
            .. entries.Any(entry => entry.IsOwn) ? [ClosingCard.Button(words["legacy.mine.button"], LegacyButtons.Mine, view.Closing)] : Array.Empty<CardAction>(),
            .. view.Partnership.HasEnded
                ? Array.Empty<CardAction>()
                :
                [
                    new ExecuteAction(words["legacy.thank"])
                    {
                        Verb = RunCommandButton.Verb,
                        Data = new CardData { ["command"] = "appreciate", ["argument"] = FindPartnership.NameOnButton(view.Partnership) },
                        AssociatedInputs = AssociatedInputs.None,
                    },
                ],
            ClosingCard.Button(words["common.back"], ClosingButtons.Show, view.Closing),
        ]);

    public static AdaptiveCard Write(Words words, ClosingView view, LegacyEntryId id, LegacyTyped? typed = null, string? problem = null) => words.Card(
        words["legacy.write.title"],
        [
            new TextBlock(words["legacy.write.text"]),
            .. CardLayout.Problem(problem),
            new ChoiceSetInput(KindInput)
            {
                Label = words["legacy.write.kind"],
                Style = ChoiceSetStyle.Expanded,
                Choices = [.. Enum.GetValues<LegacyKind>().Select(kind => new Choice(words[$"legacy.kind.{kind}.choice"], kind.ToString()))],
                Value = (typed?.Kind ?? LegacyKind.Products).ToString(),
            },
            new TextInput(TextInputId) { Label = words["legacy.write.label"], IsMultiline = true, MaxLength = RoomToType, Value = typed?.Text },
            new ToggleInput(NamedInput, words["legacy.write.named"]) { Label = words["legacy.write.namedLabel"], Value = typed?.IsNamed is true ? "true" : "false" },
            new ToggleInput(OutsideInput, words["legacy.write.outside"]) { Label = words["legacy.write.outsideLabel"], Value = typed?.ForOutside is true ? "true" : "false" },
            new TextBlock(words["legacy.write.whoSees"]) { IsSubtle = true, Size = TextSize.Small },
        ],
        [
            Entry(ClosingCard.Button(words["legacy.write.save"], LegacyButtons.Save, view.Closing), id) with { Style = ActionStyle.Positive, AssociatedInputs = AssociatedInputs.Auto },
            ClosingCard.Button(words["common.back"], LegacyButtons.Show, view.Closing),
        ]);

    /// <summary>The reader's own entries, to change or take away.</summary>
    public static AdaptiveCard Mine(Words words, ClosingView view, IReadOnlyList<LegacyLine> own) => words.Card(
        words["legacy.mine.title"],
        own.Count == 0
            ? [new TextBlock(words["legacy.mine.none"])]
            :
            [
                new ChoiceSetInput(OwnInput)
                {
                    Label = words["legacy.mine.label"],
                    Style = ChoiceSetStyle.Expanded,
                    Choices = [.. own.Select(entry => new Choice(Beginning.Of(entry.Text, 80), entry.Id.Value.ToString("N")))],
                    Value = own[0].Id.Value.ToString("N"),
                },
            ],
        [
            .. own.Count > 0 && view.TakesWords
                ? [ClosingCard.Button(words["legacy.mine.change"], LegacyButtons.Change, view.Closing) with { AssociatedInputs = AssociatedInputs.Auto }]
                : Array.Empty<CardAction>(),
            .. own.Count > 0
                ?
                [
                    ClosingCard.Button(words["legacy.mine.withdraw"], LegacyButtons.Withdraw, view.Closing) with
                    {
                        Style = ActionStyle.Destructive,
                        AssociatedInputs = AssociatedInputs.Auto,
                    },
                ]
                : Array.Empty<CardAction>(),
            ClosingCard.Button(words["common.back"], LegacyButtons.Show, view.Closing),
        ]);

    private static IEnumerable<CardElement> Kind(Words words, LegacyKind kind, IReadOnlyList<LegacyLine> entries) =>
    [
        new TextBlock(words[$"legacy.kind.{kind}.title"]) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium },
        .. entries.Take(MostOfKind).SelectMany(entry => (CardElement[])
        [
            words.Quote(entry.Text) with { Spacing = Spacing.Small },
            .. entry.Name is { } name
                ? [new TextBlock(words.Whole(Markdown.Escape(name))) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None }]
                : Array.Empty<CardElement>(),
        ]),
        .. entries.Count > MostOfKind ? [new TextBlock(words.Count("legacy.more", entries.Count - MostOfKind)) { IsSubtle = true, Size = TextSize.Small }] : Array.Empty<CardElement>(),
    ];

    /// <summary>What was asked for and is not settled yet, and in whose hands it is.</summary>
    public static IEnumerable<CardElement> Promises(Words words, IReadOnlyList<OpenPromise> promises) => promises.Count == 0 ? [] :
    [
        new TextBlock(words["legacy.promises.title"]) { Weight = TextWeight.Bolder, Separator = true },
        .. promises.Take(MostLines).Select(promise => new TextBlock(promise.Owners.Count == 0
            ? words.Say("legacy.promises.nobody", ("asker", promise.Asker), ("wishes", promise.Wishes))
            : words.Say("legacy.promises.line", ("asker", promise.Asker), ("wishes", promise.Wishes), ("owners", words.Join(promise.Owners)))) { Spacing = Spacing.Small }),
        .. promises.Count > MostLines ? [new TextBlock(words.Count("legacy.others", promises.Count - MostLines)) { IsSubtle = true, Size = TextSize.Small }] : Array.Empty<CardElement>(),
    ];

    private static IEnumerable<CardElement> Thanks(Words words, IReadOnlyList<(string From, string Text)> thanks) => thanks.Count == 0 ? [] :
    [
        new TextBlock(words["legacy.thanks.title"]) { Weight = TextWeight.Bolder, Separator = true },
        .. thanks.Take(MostLines).SelectMany(one => (CardElement[])
        [
            words.Quote(one.Text) with { Spacing = Spacing.Small },
            new TextBlock(words.Whole(Markdown.Escape(one.From))) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
        ]),
        .. thanks.Count > MostLines ? [new TextBlock(words.Count("legacy.others", thanks.Count - MostLines)) { IsSubtle = true, Size = TextSize.Small }] : Array.Empty<CardElement>(),
        new TextBlock(words["legacy.thanks.whoSees"]) { IsSubtle = true, Size = TextSize.Small },
    ];

    private static ExecuteAction Entry(ExecuteAction button, LegacyEntryId id) => button with { Data = (button.Data ?? []).With(EntryOnButton, id.Value.ToString("N")) };
}
