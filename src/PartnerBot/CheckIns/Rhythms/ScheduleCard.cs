using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>Shows what is settled for a partnership's check-ins, and what another choice would mean before it is saved.</summary>
internal static class ScheduleCard
{
    private const int MostChanges = 3;

    public static AdaptiveCard Of(Words words, ScheduleView view, ScheduleNotice notice = ScheduleNotice.None, ScheduleDraft? draft = null) => words.Card(
        words["checkins.schedule.title"],
        [
            .. notice == ScheduleNotice.NotOffered ? Notice(words, view, notice, draft) : [],
            .. draft is null ? Present(words, view) : [],
            new TextBlock(words["checkins.schedule.change"]) { Separator = true, Weight = TextWeight.Bolder },
            .. Inputs(words, view, draft?.Form ?? ScheduleForm.Of(view.Settings, view.Installation)),
            new TextBlock(words.Count("checkins.schedule.most", view.AsksPerWeek)) { IsSubtle = true, Size = TextSize.Small },
            new TextBlock(words["checkins.schedule.whoSees"]) { IsSubtle = true, Size = TextSize.Small },
            // Just above the button that was pressed: on a phone the head of the card is out of sight.
            .. notice == ScheduleNotice.NotOffered ? [] : Notice(words, view, notice, draft),
        ],
        draft?.Settings is { } wanted && wanted != view.Settings
            ?
            [
                Button(words["common.save"], ScheduleButtons.SaveVerb, view, ActionStyle.Positive),
                Button(words["checkins.schedule.showAgain"], ScheduleButtons.PreviewVerb, view),
                Button(words["checkins.schedule.leave"], ScheduleButtons.ShowVerb, view) with { AssociatedInputs = AssociatedInputs.None },
            ]
            :
            [
                Button(words["checkins.schedule.preview"], ScheduleButtons.PreviewVerb, view, ActionStyle.Positive),
                .. view.Changes.Count > 0 && draft is null
                    ? [Button(words["checkins.schedule.back"], ScheduleButtons.BackVerb, view) with { AssociatedInputs = AssociatedInputs.None }]
                    : (CardAction[])[],
            ]);

    private static ExecuteAction Button(string title, string verb, ScheduleView view, ActionStyle style = ActionStyle.Default) => new(title)
    {
        Verb = verb,
        Data = PartnershipButton.On(view.PartnershipId).With(ScheduleButtons.Version, view.Version.ToString(CultureInfo.InvariantCulture)),
        Style = style,
    };

    /// <summary>What holds now, and who changed it last.</summary>
    private static IEnumerable<CardElement> Present(Words words, ScheduleView view) =>
    [
        new TextBlock(words.Say("checkins.schedule.now", ("partnership", view.Partnership))),
        new TextBlock(Rhythm(words, view)) { Weight = TextWeight.Bolder, Spacing = Spacing.Small },
        .. Next(words, view),
        .. Changes(words, view, words["checkins.schedule.changes"], view.Changes.Take(MostChanges)),
    ];

    private static IEnumerable<CardElement> Notice(Words words, ScheduleView view, ScheduleNotice notice, ScheduleDraft? draft) => notice switch
    {
        ScheduleNotice.None => [],
        ScheduleNotice.Saved => [new TextBlock(words["checkins.schedule.saved"])],
        ScheduleNotice.Unchanged => [new TextBlock(words["checkins.schedule.unchanged"])],
        ScheduleNotice.NotOffered => CardLayout.Problem(view.ShortestInterval is { } shortest
            ? words.Say("checkins.schedule.notOfferedInDevelopment", ("weeks", Cadences(words)), ("seconds", (int)shortest.TotalSeconds))
            : words.Say("checkins.schedule.notOffered", ("weeks", Cadences(words)))),
        ScheduleNotice.Refused => CardLayout.Problem(CardLayout.Together(words["checkins.schedule.nothingLost"], [.. (draft?.Faults ?? []).Select(fault => Fault(words, fault))])),
        ScheduleNotice.Preview => Preview(words, view, draft),
        ScheduleNotice.ChangedMeanwhile =>
        [
            .. CardLayout.Problem(words["checkins.schedule.meanwhile"]),
            .. draft is null ? [] : Changes(words, view, words["checkins.schedule.meanwhileWhat"], draft.Meanwhile),
            .. Preview(words, view, draft),
        ],
    };

    private static IEnumerable<CardElement> Preview(Words words, ScheduleView view, ScheduleDraft? draft)
    {
        var wanted = draft?.Settings ?? view.Settings;
        if (wanted == view.Settings)
            return [new TextBlock(words["checkins.schedule.unchanged"])];

        var seen = new SeenOtherwise(view.Partnership, "", view.Settings, wanted, view.Installation);

        return
        [
            new TextBlock(words["checkins.schedule.notSaved"]) { Weight = TextWeight.Bolder },
            new TextBlock(List(ScheduleWords.Differences(words, view, view.Settings, wanted))) { Spacing = Spacing.Small },
            .. seen.IsAny ? [new TextBlock(words["checkins.schedule.told"])] : (CardElement[])[],
            new TextBlock(words.Say("checkins.schedule.would", ("partnership", view.Partnership))),
            new TextBlock(Rhythm(words, view)) { Weight = TextWeight.Bolder, Spacing = Spacing.Small },
            .. Next(words, view),
        ];
    }

    private static IReadOnlyList<CardElement> Changes(Words words, ScheduleView view, string heading, IEnumerable<ScheduleChange> changes)
    {
        List<string> lines = [.. changes.Select(change => ScheduleWords.Line(words, view, change))];

        return lines.Count == 0 ? [] : [new TextBlock(heading), new TextBlock(List(lines)) { Spacing = Spacing.Small, IsSubtle = true }];
    }

    private static string Fault(Words words, ScheduleFault fault) => fault switch
    {
        ScheduleFault.NotOffered(CheckInSetting.At) => words["checkins.schedule.atMissing"],
        ScheduleFault.NotOffered(var setting) => words.Say("checkins.schedule.faults.notOffered", ("field", ScheduleWords.Name(words, setting))),
        ScheduleFault.Outside(var setting, var least, var most, null) => words.Say(
            "checkins.schedule.faults.empty", ("field", ScheduleWords.Name(words, setting)), ("least", least), ("most", most)),
        ScheduleFault.Outside(var setting, var least, var most, { } typed) => words.Say(
            "checkins.schedule.faults.outside", ("field", ScheduleWords.Name(words, setting)), ("least", least), ("most", most), ("typed", typed)),
        ScheduleFault.OnlyUpward(var present, var typed) => words.Say(
            "checkins.schedule.faults.onlyUpward", ("field", ScheduleWords.Name(words, CheckInSetting.FewestAnswers)), ("present", present), ("typed", typed)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Cadences(Words words) => words.Join([.. CheckInSchedule.Cadences.Select(weeks => weeks.ToString(CultureInfo.InvariantCulture))]);

    private static string Rhythm(Words words, ScheduleView view) => view.Schedule.IntervalSeconds is { } seconds
        ? words.Count("checkins.schedule.seconds", seconds)
        : ScheduleWords.Rhythm(words, view.Schedule, view.Zone);

    private static IReadOnlyList<CardElement> Next(Words words, ScheduleView view) => view.NextSends.Count == 0
        ? []
        :
        [
            new TextBlock(words["checkins.schedule.next"]),
            new TextBlock(Moments(words, view.NextSends, view.Zone)) { Spacing = Spacing.Small },
            .. Same(words, view),
            .. view.Elsewhere.Where(elsewhere => !IsSame(view, elsewhere)).SelectMany(elsewhere => (IEnumerable<CardElement>)
            [
                new TextBlock(words.Say("checkins.schedule.nextElsewhere", ("zone", Zones.Title(elsewhere.Zone.Id)))),
                new TextBlock(Moments(words, elsewhere.Next, elsewhere.Zone)) { Spacing = Spacing.Small },
            ]),
            new TextBlock(words["checkins.schedule.own"]) { IsSubtle = true, Size = TextSize.Small },
        ];

    /// <summary>Most read the same on their own wall as everybody: once for all of them, and a list for those who do not.</summary>
    private static IEnumerable<CardElement> Same(Words words, ScheduleView view)
    {
        List<string> zones = [.. view.Elsewhere.Where(elsewhere => IsSame(view, elsewhere)).Select(elsewhere => Zones.Title(elsewhere.Zone.Id))];

        return zones.Count == 0 ? [] : [new TextBlock(words.Say("checkins.schedule.sameElsewhere", ("zones", words.Join(zones))))];
    }

    private static bool IsSame(ScheduleView view, SendsElsewhere elsewhere) =>
        elsewhere.Next.Select(send => TimeZoneInfo.ConvertTime(send, elsewhere.Zone).DateTime)
            .SequenceEqual(view.NextSends.Select(send => TimeZoneInfo.ConvertTime(send, view.Zone).DateTime));

    private static string Moments(Words words, IEnumerable<DateTimeOffset> sends, TimeZoneInfo zone) => List(sends.Select(send => words.Moment(send, zone)));

    private static string List(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => $"- {line}"));

    private static IReadOnlyList<CardElement> Inputs(Words words, ScheduleView view, ScheduleForm form) =>
    [
        ChoiceOf(words, CheckInSetting.Weeks, form.Weeks?.ToString(CultureInfo.InvariantCulture),
            [.. CheckInSchedule.Cadences.Select(weeks => new Choice(words.Count("checkins.schedule.everyWeeks", weeks), weeks.ToString(CultureInfo.InvariantCulture)))]),
        ChoiceOf(words, CheckInSetting.Weekday, form.Weekday?.ToString(), CheckInWords.Choices(words.Culture.DateTimeFormat.GetDayName, WorkingWeek.InOrder(words.Culture))),
        new TimeInput(ScheduleForm.InputOf(CheckInSetting.At))
        {
            Label = words.Plain("checkins.schedule.at", ("zone", Zones.Title(view.Zone.Id))),
            Placeholder = words["common.pickTime"],
            Value = form.At,
            IsRequired = true,
            ErrorMessage = words["checkins.schedule.atMissing"],
        },
        ChoiceOf(words, CheckInSetting.Language, form.Language, view.Languages),
        NumberOf(words, CheckInSetting.FewestAnswers, form.FewestAnswers, Threshold.FewestAnswers, Threshold.MostFewest),
        new TextBlock(words[view.HasAnswers ? "checkins.schedule.onlyUpward" : "checkins.schedule.upwardLater"]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
        NumberOf(words, CheckInSetting.KeepDays, form.KeepDays, InstallationSettings.ShortestKeep, InstallationSettings.LongestKeep),
        NumberOf(words, CheckInSetting.ExtraApartDays, form.ExtraApartDays, InstallationSettings.ShortestApart, InstallationSettings.LongestApart),
        new ToggleInput(ScheduleForm.InputOf(CheckInSetting.Reminds), ScheduleWords.Name(words, CheckInSetting.Reminds))
        {
            Label = words["checkins.schedule.reminders"],
            Value = form.Reminds ? "true" : "false",
        },
    ];

    private static ChoiceSetInput ChoiceOf(Words words, CheckInSetting setting, string? value, IReadOnlyList<Choice> choices) => new(ScheduleForm.InputOf(setting))
    {
        Label = ScheduleWords.Name(words, setting),
        Style = ChoiceSetStyle.Compact,
        Choices = choices,
        Value = choices.FirstOrDefault(choice => choice.Value == value)?.Value,
    };

    /// <summary>The bounds stand in the label; a client that enforced them would say so less well than the card does.</summary>
    private static NumberInput NumberOf(Words words, CheckInSetting setting, decimal? value, int least, int most) => new(ScheduleForm.InputOf(setting))
    {
        Label = words.Plain("checkins.schedule.fromTo", ("field", ScheduleWords.Name(words, setting)), ("least", least), ("most", most)),
        Value = (double?)value,
    };
}
