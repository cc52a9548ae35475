using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>What those who look after a partnership hear of its panel, and how they give a seat to somebody else. What was chosen is never among it.</summary>
internal static class PanelNewsCards
{
    public const string Seat = "seat";

    public const string Sitter = "sitter";

    public static AdaptiveCard SeatFree(Words words, Partnership partnership, Reflection reflection, string organisation) => words.Card(
        words["panel.free.title"],
        [new TextBlock(words.Say("panel.free.text", ("organisation", organisation), ("partnership", partnership.Name)))],
        [Button(words["panel.replace.button"], ReflectionButtons.AskReplace, reflection.Id)]);

    public static AdaptiveCard NobodyChose(Words words, Partnership partnership, Reflection reflection) => words.Card(
        words["panel.nobody.title"],
        [
            new TextBlock(words.Say(
                "panel.nobody.text",
                ("partnership", partnership.Name),
                ("due", reflection.RoundDueOn is { } day ? ReflectionWords.Day(words, day) : "–"))),
        ],
        [Button(words["panel.replace.button"], ReflectionButtons.AskReplace, reflection.Id)]);

    /// <summary>The round ends soon, and somebody has not chosen.</summary>
    public static AdaptiveCard SoonOver(Words words, Partnership partnership, PanelState state) => words.Card(
        words["panel.soon.title"],
        [
            new TextBlock(words.Say(
                "panel.soon.text",
                ("partnership", partnership.Name),
                ("finished", state.Finished),
                ("seats", state.Reflection.Seats.Count),
                ("due", state.Reflection.RoundDueOn is { } day ? ReflectionWords.Day(words, day) : "–"))),
            new TextBlock(words["panel.soon.what"]),
        ],
        [Button(words["panel.replace.button"], ReflectionButtons.AskReplace, state.Reflection.Id)]);

    /// <summary>Which seat, and who takes it.</summary>
    public static AdaptiveCard AskReplace(Words words, ReflectionId reflection, PanelChange change, string? problem = null) => words.Card(
        words["panel.replace.title"],
        change is { Seats: [_, ..], Sitters: [_, ..] }
            ?
            [
                new TextBlock(words["panel.replace.text"]),
                .. CardLayout.Problem(problem),
                new ChoiceSetInput(Seat)
                {
                    Label = words["panel.replace.seat"],
                    Style = ChoiceSetStyle.Compact,
                    Choices =
                    [
                        .. change.Seats.Select(seat => new Choice(
                            seat.Holder is null
                                ? words.Plain("panel.replace.free", ("organisation", seat.Organisation))
                                : words.Plain("panel.replace.person", ("person", seat.Holder), ("organisation", seat.Organisation)),
                            seat.Number.ToString(CultureInfo.InvariantCulture))),
                    ],
                    Value = change.Seats[0].Number.ToString(CultureInfo.InvariantCulture),
                },
                new ChoiceSetInput(Sitter)
                {
                    Label = words["panel.replace.by"],
                    Style = ChoiceSetStyle.Compact,
                    Choices =
                    [
                        .. change.Sitters.Select(sitter => new Choice(
                            words.Plain(
                                sitter.IsBroker ? "panel.replace.broker" : "panel.replace.person", ("person", sitter.Name), ("organisation", sitter.Organisation)),
                            sitter.Person.Value.ToString("N"))),
                    ],
                },
                new TextBlock(words["panel.replace.whoSees"]) { IsSubtle = true, Size = TextSize.Small },
            ]
            : [new TextBlock(words[change.Seats.Count == 0 ? "panel.replace.noSeat" : "panel.replace.nobody"])],
        [
            .. change is { Seats: [_, ..], Sitters: [_, ..] }
                ? [Button(words["panel.replace.save"], ReflectionButtons.Replace, reflection) with { Style = ActionStyle.Positive, AssociatedInputs = AssociatedInputs.Auto }]
                : Array.Empty<CardAction>(),
            Button(words["common.back"], ReflectionButtons.Show, reflection),
        ]);

    private static ExecuteAction Button(string title, string verb, ReflectionId reflection) => new(title)
    {
        Verb = verb,
        Data = FindReflection.On(reflection),
        AssociatedInputs = AssociatedInputs.None,
    };
}
