using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Commands;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>The rhythm of every partnership that the reader may settle, a page at a time, and the way to each.</summary>
internal static class SchedulesCard
{
    public static AdaptiveCard Of(Words words, SchedulePage page) => words.Card(
        words["checkins.schedules.title"],
        page.Lines.Count == 0
            ? [new TextBlock(page.Name.Length == 0 ? words["checkins.schedules.none"] : words.Say("checkins.schedules.noneNamed", ("name", page.Name)))]
            :
            [
                new TextBlock(words.Count("checkins.schedules.count", page.Count)) { IsSubtle = true },
                .. page.Lines.Select(line => Line(words, line)),
                .. page.Pages > 1
                    ? [new TextBlock(words.Say("checkins.schedules.page", ("page", page.Page + 1), ("pages", page.Pages))) { IsSubtle = true, Size = TextSize.Small }]
                    : (CardElement[])[],
                new ChoiceSetInput("argument")
                {
                    Label = words["checkins.schedules.which"],
                    Style = ChoiceSetStyle.Compact,
                    Choices = [.. page.Lines.Select(line => new Choice(line.Name, line.Id.Value.ToString("N")))],
                    Value = page.Lines[0].Id.Value.ToString("N"),
                },
            ],
        page.Lines.Count == 0
            ? []
            :
            [
                new ExecuteAction(words["checkins.schedules.open"])
                {
                    Verb = RunCommandButton.Verb,
                    Data = new CardData { ["command"] = ScheduleCommand.CommandKey },
                    Style = ActionStyle.Positive,
                },
                .. page.Page > 0 ? [Turn(words["checkins.schedules.previous"], page, page.Page - 1)] : (CardAction[])[],
                .. page.Page < page.Pages - 1 ? [Turn(words["checkins.schedules.next"], page, page.Page + 1)] : (CardAction[])[],
            ]);

    private static Container Line(Words words, ScheduleLine line) => new(
    [
        new TextBlock(words.Whole(Markdown.Escape(line.Name))) { Weight = TextWeight.Bolder },
        new TextBlock(Rhythm(words, line)) { Spacing = Spacing.None },
        .. line.MayCheckIn ? (CardElement[])[] : [new TextBlock(words["checkins.schedules.notMet"]) { Spacing = Spacing.None, IsSubtle = true, Size = TextSize.Small }],
    ])
    { Spacing = Spacing.Small };

    private static string Rhythm(Words words, ScheduleLine line) => line.Schedule.IntervalSeconds is { } seconds
        ? words.Count("checkins.schedule.seconds", seconds)
        : ScheduleWords.Rhythm(words, line.Schedule, line.Zone);

    private static ExecuteAction Turn(string title, SchedulePage page, int to) => new(title)
    {
        Verb = SchedulesButton.PageVerb,
        Data = new CardData { [SchedulesButton.Page] = to.ToString(CultureInfo.InvariantCulture) }.With(SchedulesButton.Name, page.Name),
        AssociatedInputs = AssociatedInputs.None,
    };
}
