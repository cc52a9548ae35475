using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>Shows when the check-ins come, and changes it.</summary>
internal static class ScheduleCard
{
    public static AdaptiveCard Of(Words words, ScheduleView view, ScheduleNotice notice = ScheduleNotice.None) => words.Card(
        words["checkins.schedule.title"],
        [
            .. Notice(words, view, notice),
            new TextBlock(words.Say("checkins.schedule.now", ("partnership", view.Partnership))),
            new TextBlock(Present(words, view)) { Weight = TextWeight.Bolder, Spacing = Spacing.Small },
            .. Next(words, view),
            new TextBlock(words["checkins.schedule.change"]) { Separator = true, Weight = TextWeight.Bolder },
            Cadence(words, view),
            Weekday(words, view),
            new TimeInput(SaveScheduleButton.At)
            {
                Label = words.Plain("checkins.schedule.at", ("zone", view.Zone.Id)),
                Value = view.Schedule.At,
                IsRequired = true,
                ErrorMessage = words["checkins.schedule.atMissing"],
            },
        ],
        [
            new ExecuteAction(words["common.save"])
            {
                Verb = SaveScheduleButton.Verb,
                Data = new CardData { [SaveScheduleButton.Partnership] = view.PartnershipId.Value.ToString() },
                Style = ActionStyle.Positive,
            },
        ]);

    private static IReadOnlyList<CardElement> Notice(Words words, ScheduleView view, ScheduleNotice notice) => notice switch
    {
        ScheduleNotice.None => [],
        ScheduleNotice.Saved => [new TextBlock(words["checkins.schedule.saved"]) { Color = TextColor.Good }],
        ScheduleNotice.NotOffered => CardLayout.Problem(view.ShortestInterval is { } shortest
            ? words.Say("checkins.schedule.notOfferedInDevelopment", ("weeks", Cadences(words)), ("seconds", (int)shortest.TotalSeconds))
            : words.Say("checkins.schedule.notOffered", ("weeks", Cadences(words)))),
    };

    private static string Cadences(Words words) => words.Join([.. CheckInSchedule.Cadences.Select(weeks => weeks.ToString(CultureInfo.InvariantCulture))]);

    private static string Present(Words words, ScheduleView view) => view.Schedule.IntervalSeconds is { } seconds
        ? words.Count("checkins.schedule.seconds", seconds)
        : words.Count(
            "checkins.schedule.weeks",
            view.Schedule.Weeks,
            ("weekday", words.Culture.DateTimeFormat.GetDayName(view.Schedule.Weekday)),
            ("at", words.When("common.dates.hour", view.Schedule.At)),
            ("zone", view.Zone.Id));

    private static IReadOnlyList<CardElement> Next(Words words, ScheduleView view) => view.NextSends.Count == 0
        ? []
        :
        [
            new TextBlock(words["checkins.schedule.next"]),
            new TextBlock(List(words, view.NextSends, view.Zone)) { Spacing = Spacing.Small },
            .. view.Elsewhere.SelectMany(elsewhere => (IEnumerable<CardElement>)
            [
                new TextBlock(words.Say("checkins.schedule.nextElsewhere", ("zone", Zones.Title(elsewhere.Zone.Id)))),
                new TextBlock(List(words, elsewhere.Next, elsewhere.Zone)) { Spacing = Spacing.Small },
            ]),
            new TextBlock(words["checkins.schedule.own"]) { IsSubtle = true, Size = TextSize.Small },
        ];

    private static string List(Words words, IEnumerable<DateTimeOffset> sends, TimeZoneInfo zone) =>
        string.Join('\n', sends.Select(send => $"- {words.Moment(send, zone)}"));

    private static ChoiceSetInput Cadence(Words words, ScheduleView view) => new(SaveScheduleButton.Weeks)
    {
        Label = words["checkins.schedule.cadence"],
        Style = ChoiceSetStyle.Compact,
        Choices =
        [
            .. CheckInSchedule.Cadences.Select(weeks =>
                new Choice(words.Count("checkins.schedule.everyWeeks", weeks), weeks.ToString(CultureInfo.InvariantCulture))),
        ],
        Value = view.Schedule.Weeks.ToString(CultureInfo.InvariantCulture),
    };

    private static ChoiceSetInput Weekday(Words words, ScheduleView view) => new(SaveScheduleButton.Weekday)
    {
        Label = words["checkins.schedule.weekday"],
        Style = ChoiceSetStyle.Compact,
        // As the week begins in the reader's language.
        Choices = CheckInWords.Choices(
            words.Culture.DateTimeFormat.GetDayName,
            Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day - (int)words.Culture.DateTimeFormat.FirstDayOfWeek + 7) % 7)),
        Value = view.Schedule.Weekday.ToString(),
    };
}

/// <summary>What the card of a schedule says first.</summary>
internal enum ScheduleNotice
{
    None,
    Saved,
    NotOffered,
}
