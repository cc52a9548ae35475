using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>Asks before it asks everybody, and says what was done.</summary>
internal static class SomethingHappenedCards
{
    public static AdaptiveCard Of(Words words, Partnership partnership, ExtraRound extra, string? typed = null) => extra switch
    {
        ExtraRound.Possible possible => Confirm(words, partnership, possible, typed),
        ExtraRound.TooSoon soon => words.Card(
            words["checkins.happened.tooSoonTitle"],
            [new TextBlock(words.Say("checkins.happened.tooSoon", ("partnership", partnership.Name), ("when", words.Moment(soon.PossibleAt, partnership.ScheduleZone()))))]),
        ExtraRound.NobodyToAsk => words.Card(words["checkins.happened.title"], [new TextBlock(words.Say("checkins.now.nobody", ("partnership", partnership.Name)))]),
        ExtraRound.Asked => words.Card(
            words["checkins.happened.askedTitle"],
            [new TextBlock(words.Say("checkins.happened.asked", ("partnership", partnership.Name))), new TextBlock(words["checkins.happened.care"]) { IsSubtle = true }]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static AdaptiveCard Confirm(Words words, Partnership partnership, ExtraRound.Possible possible, string? typed) => words.Card(
        words["checkins.happened.title"],
        [
            .. CardLayout.Problem(typed?.Length > Happening.LongestText
                ? words.Say("checkins.happened.tooLong", ("most", Happening.LongestText), ("length", typed.Length))
                : null),
            // Not how many: in a small partnership that would tell who pauses.
            new TextBlock(words.Say("checkins.happened.people", ("partnership", partnership.Name))),
            .. possible.ClosesOpen ? [new TextBlock(words["checkins.happened.closesOpen"])] : (IEnumerable<CardElement>)[],
            .. possible.Skipped is { } skipped
                ? [new TextBlock(words.Say("checkins.happened.skipped", ("day", words.When("pauses.day", skipped))))]
                : (IEnumerable<CardElement>)[],
            new TextInput(SomethingHappenedButton.Text)
            {
                Label = words["checkins.happened.text"],
                Placeholder = words["checkins.happened.placeholder"],
                IsMultiline = true,
                MaxLength = Math.Max(Happening.LongestText, typed?.Length ?? 0),
                Value = typed,
            },
            new TextBlock(words.Say("checkins.happened.whoSees", ("partnership", partnership.Name))) { IsSubtle = true },
        ],
        [
            new ExecuteAction(words["checkins.happened.ask"])
            {
                Verb = SomethingHappenedButton.Verb,
                Data = PartnershipButton.On(partnership.Id).With(SomethingHappenedButton.Known, possible.Known.ToString(CultureInfo.InvariantCulture)),
                Style = ActionStyle.Positive,
            },
        ]);
}
