using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>What the card on a person's own check-ins says.</summary>
/// <param name="PartnershipId">Which partnership.</param>
/// <param name="Partnership">Its name.</param>
/// <param name="Schedule">When its rounds come.</param>
/// <param name="Wish">What is chosen, saved or not.</param>
/// <param name="Next">When the person would be asked next by it.</param>
/// <param name="Zone">Where the person reads the time.</param>
/// <param name="Week">Their working days and hours.</param>
internal sealed record MyCheckIns(
    PartnershipId PartnershipId, string Partnership, CheckInSchedule Schedule, CheckInWish Wish, IReadOnlyList<DateTimeOffset> Next, TimeZoneInfo Zone, WorkingWeek Week);

/// <summary>Lets somebody choose when they are asked; the next dates stand there before it is saved, and after.</summary>
internal static class MyCheckInsCard
{
    public static AdaptiveCard Of(Words words, MyCheckIns mine, MyCheckInsNotice notice) => words.Card(
        words["checkins.mine.title"],
        [
            .. Notice(words, notice),
            new TextBlock(words.Say("checkins.mine.partnership", ("partnership", mine.Partnership))),
            new TextBlock(Rule(words, mine)) { Weight = TextWeight.Bolder, Spacing = Spacing.Small },
            .. Next(words, mine),
            new TextBlock(words.Say(
                "checkins.mine.hours",
                ("days", words.Join([.. WorkingWeek.InOrder(words.Culture).Where(mine.Week.Days.Contains).Select(words.Culture.DateTimeFormat.GetDayName)])),
                ("from", Hour(words, mine.Week.From)),
                ("until", Hour(words, mine.Week.Until)),
                ("zone", Zones.Title(mine.Zone.Id)))) { IsSubtle = true },
            new TextBlock(words["checkins.mine.choose"]) { Separator = true, Weight = TextWeight.Bolder },
            new ChoiceSetInput(MyCheckInsButtons.Rhythm)
            {
                Label = words["checkins.mine.rhythm"],
                Style = ChoiceSetStyle.Expanded,
                Choices = CheckInWords.Choices<Rhythm>(rhythm => words[$"checkins.mine.rhythms.{CheckInWords.Camel(rhythm)}"]),
                Value = mine.Wish.Rhythm.ToString(),
            },
            new ChoiceSetInput(MyCheckInsButtons.Weekday)
            {
                Label = words["checkins.mine.weekday"],
                Style = ChoiceSetStyle.Compact,
                Choices =
                [
                    new Choice(words.Plain("checkins.mine.sameDay", ("weekday", DayName(words, mine.Schedule.Weekday))), MyCheckInsButtons.SameDay),
                    .. CheckInWords.Choices(words.Culture.DateTimeFormat.GetDayName, WorkingWeek.InOrder(words.Culture)),
                ],
                Value = mine.Wish.Weekday?.ToString() ?? MyCheckInsButtons.SameDay,
            },
            new TimeInput(MyCheckInsButtons.At)
            {
                Label = words.Plain("checkins.mine.at", ("at", Hour(words, mine.Schedule.At))),
                Placeholder = words["common.pickTime"],
                Value = mine.Wish.At,
            },
            new TextBlock(words["checkins.mine.whoSees"]) { IsSubtle = true, Size = TextSize.Small },
        ],
        [
            Button(words["common.save"], MyCheckInsButtons.SaveVerb, mine, ActionStyle.Positive),
            Button(words["checkins.mine.preview"], MyCheckInsButtons.PreviewVerb, mine, ActionStyle.Default),
        ]);

    private static ExecuteAction Button(string title, string verb, MyCheckIns mine, ActionStyle style) => new(title)
    {
        Verb = verb,
        Data = PartnershipButton.On(mine.PartnershipId),
        Style = style,
    };

    private static IReadOnlyList<CardElement> Notice(Words words, MyCheckInsNotice notice) => notice switch
    {
        MyCheckInsNotice.Present => [],
        MyCheckInsNotice.Preview => [new TextBlock(words["checkins.mine.notSaved"])],
        MyCheckInsNotice.Saved => [new TextBlock(words["checkins.mine.saved"])],
        MyCheckInsNotice.NotUnderstood => CardLayout.Problem(words["checkins.mine.notUnderstood"]),
    };

    private static string Rule(Words words, MyCheckIns mine)
    {
        var (schedule, wish) = (mine.Schedule, mine.Wish);
        var weekday = ("weekday", (object?)DayName(words, wish.Weekday ?? schedule.Weekday));
        var at = ("at", (object?)Hour(words, wish.At ?? schedule.At));

        return wish.Rhythm switch
        {
            Rhythm.WithTheOthers => words.Count("checkins.mine.rules.withTheOthers", schedule.Weeks, weekday, at),
            Rhythm.Weekly when schedule.Weeks == 1 => words.Count("checkins.mine.rules.withTheOthers", 1, weekday, at),
            Rhythm.Weekly => words.Say("checkins.mine.rules.weekly", weekday, at),
            Rhythm.Monthly => words.Say("checkins.mine.rules.monthly", weekday, at),
            Rhythm.WhenIWrite => words["checkins.mine.rules.whenIWrite"],
        };
    }

    private static IReadOnlyList<CardElement> Next(Words words, MyCheckIns mine) => mine.Next.Count == 0
        ? [new TextBlock(words["checkins.mine.none"])]
        :
        [
            new TextBlock(words["checkins.mine.next"]),
            new TextBlock(string.Join('\n', mine.Next.Select(at => $"- {words.Moment(at, mine.Zone)}"))) { Spacing = Spacing.Small },
        ];

    private static string DayName(Words words, DayOfWeek day) => words.Culture.DateTimeFormat.GetDayName(day);

    private static string Hour(Words words, TimeOnly at) => words.When("common.dates.hour", at);
}

/// <summary>What the card says first.</summary>
internal enum MyCheckInsNotice
{
    Present,

    /// <summary>It shows what would be; nothing is saved.</summary>
    Preview,
    Saved,
    NotUnderstood,
}
