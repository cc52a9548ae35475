using PartnerBot.BotFramework.Cards;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Tests.Cards;

/// <summary>Every card of the check-ins, in all its states.</summary>
internal static class CheckInsCardSamples
{
    private const string Partnership = "Riverside & *Harbour*";

    private static readonly CheckInAnswer Full = new(
        Feeling.Difficult, Enum.GetValues<Burden>(), Enum.GetValues<Help>(), new string('n', 500), Visibility.Partners);

    private static readonly SaidReply Said = SaidReply.After(ReplyTo.Warmly(Full), last: null);

    private static readonly CheckInForm TooLong = new(Feeling.Good, [Burden.Money], [Help.Call], new string('n', 600), Visibility.Total);

    private static readonly CheckInSettings Settled = new(2, DayOfWeek.Tuesday, new TimeOnly(10, 0), "en", 5, null, true, null);

    private static readonly InstallationSettings Installation = new(90, 7);

    private static readonly PublishedAnswers[] Published =
    [
        new PublishedAnswers.Nothing(),
        new PublishedAnswers.Nothing(7),
        new PublishedAnswers.Middle(3, []),
        new PublishedAnswers.Middle(0, ["burdens.workload", "helps.moreTime"]),
        new PublishedAnswers.InBands([], ["burdens.tension"]),
        new PublishedAnswers.InBands([new Band(0, 1, 4), new Band(2, 2, 3), new Band(3, 4, 5)], ["burdens.tension"]),
        new PublishedAnswers.InBands([new Band(0, 2, 9), new Band(3, 4, 3)], []),
        new PublishedAnswers.InBands([new Band(0, 1, 7), new Band(2, 4, 3)], []),
    ];

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(Words words) =>
    [
        ("asked", CheckInCard.Of(words, new CheckInQuestion(new CheckInId(Guid.Empty), Partnership, "Ana", "Saturday", Visibility.Total, 0))),
        ("asked, sole broker", CheckInCard.Of(words, new CheckInQuestion(new CheckInId(Guid.Empty), Partnership, null, "Saturday", Visibility.OnlyMe, 0))),
        ("asked, going first", CheckInCard.Of(words, new CheckInQuestion(new CheckInId(Guid.Empty), Partnership, null, "Saturday", Visibility.Total, 0) { GoesFirstUntil = "Tuesday" })),
        ("asked after one", CheckInCard.Of(words, new CheckInQuestion(new CheckInId(Guid.Empty), Partnership, "Ana", "Saturday", Visibility.Total, 0) { First = [First("Ana", Full)] })),
        ("asked after two", CheckInCard.Of(words, new CheckInQuestion(new CheckInId(Guid.Empty), Partnership, "Ana", "Saturday", Visibility.Total, 0) { First = [First("Ana", Full), First("Ben [x](y)", new CheckInAnswer(Feeling.Good, [], [], null, Visibility.Partners))] })),
        ("asked out of turn", CheckInCard.Of(words, new CheckInQuestion(new CheckInId(Guid.Empty), Partnership, "Ana", "Saturday", Visibility.Total, 0) { Happened = new Happened("Ana", null) })),
        ("asked out of turn, with words", CheckInCard.Of(words, new CheckInQuestion(new CheckInId(Guid.Empty), Partnership, "Ana", "Saturday", Visibility.Total, 0) { Happened = new Happened("Ana [x](y)", new string('w', 500)) })),
        .. ((ExtraRound[])[new ExtraRound.Possible(true, new DateOnly(2027, 1, 19), 0), new ExtraRound.Possible(false, null, 0), new ExtraRound.TooSoon(DateTimeOffset.UnixEpoch, 1), new ExtraRound.NobodyToAsk(), new ExtraRound.Asked()])
            .Select((extra, index) => ($"something happened {index}", SomethingHappenedCards.Of(words, Harbour(), extra))),
        ("something happened, too long", SomethingHappenedCards.Of(words, Harbour(), new ExtraRound.Possible(false, null, 0), new string('w', 600))),
        ("asked between", CheckInCard.Of(words, new CheckInQuestion(new CheckInId(Guid.Empty), Partnership, "Ana", "Saturday", Visibility.OnlyMe, 0) { IsCounted = false })),
        .. ((Visibility[])[Visibility.OnlyMe, Visibility.Broker, Visibility.Partners]).Select(visibility =>
            ($"receipt between {visibility}", ReceiptCard.Of(words, new Receipt(Full with { Visibility = visibility }, new CheckInId(Guid.Empty), false, Partnership, "Ana", Said, "Saturday", IsCounted: false)))),
        ("without a feeling", CheckInCard.Of(words, new CheckInQuestion(new CheckInId(Guid.Empty), Partnership, "Ana", "Saturday", Visibility.Total, 0, Typed: TooLong with { Feeling = null, Note = null }))),
        ("note too long", CheckInCard.Of(words, new CheckInQuestion(new CheckInId(Guid.Empty), Partnership, "Ana", "Saturday", Visibility.Total, 0, Typed: TooLong))),
        ("a broker that is none", CheckInCard.Of(words, new CheckInQuestion(new CheckInId(Guid.Empty), Partnership, null, "Saturday", Visibility.Total, 0, Typed: TooLong with { Visibility = Visibility.Broker }))),
        .. Enum.GetValues<Visibility>().Select(visibility =>
            ($"receipt {visibility}", ReceiptCard.Of(words, new Receipt(Full with { Visibility = visibility }, new CheckInId(Guid.Empty), false, Partnership, "Ana", Said, "Saturday")))),
        ("receipt, sole broker", ReceiptCard.Of(words, new Receipt(new CheckInAnswer(Feeling.Good, [], [Help.Cover], null, Visibility.Total), new CheckInId(Guid.Empty), false, Partnership, null, Said, "Saturday"))),
        ("receipt of one tap", ReceiptCard.Of(words, new Receipt(new CheckInAnswer(Feeling.ReallyGood, [], [], null, Visibility.Total), new CheckInId(Guid.Empty), false, Partnership, "Ana", Said, "Saturday"))),
        ("receipt, shared wider before", ReceiptCard.Of(words, new Receipt(Full with { Visibility = Visibility.OnlyMe }, new CheckInId(Guid.Empty), true, Partnership, "Ana", Said, "Saturday"))),
        ("changed", CheckInCard.Of(words, new CheckInQuestion(new CheckInId(Guid.Empty), Partnership, "Ana", "Saturday", Visibility.Total, 1, true, true, Typed: CheckInForm.Of(Full, 1)))),
        ("changed, to tell it better", CheckInCard.Of(words, new CheckInQuestion(new CheckInId(Guid.Empty), Partnership, "Ana", "Saturday", Visibility.Total, 1, true, Typed: CheckInForm.Of(Full with { Note = null }, 1)) { TellsBetter = true })),
        ("filled in on another copy", CheckInCard.Of(words, new CheckInQuestion(new CheckInId(Guid.Empty), Partnership, "Ana", "Saturday", Visibility.Total, 2, true, Typed: CheckInForm.Of(Full, 0)))),
        ("filled in on a copy, deleted since", CheckInCard.Of(words, new CheckInQuestion(new CheckInId(Guid.Empty), Partnership, "Ana", "Saturday", Visibility.Total, 2, Typed: CheckInForm.Of(Full, 0)))),
        ("low for long", LowStreakCard.Of(words)),
        ("receipt, not counted any more", ReceiptCard.Of(words, new Receipt(Full with { Visibility = Visibility.Total }, new CheckInId(Guid.Empty), true, Partnership, "Ana", Said, "Saturday"))),
        ("summary with a trend", SummaryCard.Of(words, Partnership, 3, Published[1], hasTrend: true)),
        .. new[] { (0, 4), (4, 0), (2, 2) }.Select(way => ($"trend {way}", TrendCard.Of(words, Partnership, Trend.Of(
        [
            new ClosedRound(3, new DateOnly(2027, 1, 5), new PublishedAnswers.Middle(way.Item1, [])),
            new ClosedRound(4, new DateOnly(2027, 1, 19), new PublishedAnswers.InBands([new Band(0, 2, 9), new Band(3, 4, 3)], [])),
            new ClosedRound(6, new DateOnly(2027, 2, 2), new PublishedAnswers.Middle(way.Item2, [])),
        ])))),
        ("next", NextCheckInCard.Of(words, Partnership, "Saturday")),
        ("next, none planned", NextCheckInCard.Of(words, Partnership, null)),
        ("next, not met yet", NextCheckInCard.NotMetYet(words, Partnership)),
        ("reminder", CheckInCard.Of(words, new CheckInQuestion(new CheckInId(Guid.Empty), Partnership, "Ana", "Saturday", Visibility.Total, 0, IsReminder: true))),
        ("deleted", ReceiptCard.Deleted(words, new CheckInId(Guid.Empty), Partnership, wasShared: false)),
        ("deleted, shared before", ReceiptCard.Deleted(words, new CheckInId(Guid.Empty), Partnership, wasShared: true)),
        ("shared anew", SharedAnswerCard.Of(words, "Ben [x](y)", Partnership, Full, replaces: true)),
        ("round closed", RoundClosedCard.Of(words, Partnership, "Saturday", null)),
        ("round closed, with a note", RoundClosedCard.Of(words, Partnership, "Saturday", "What I **wanted** to say")),
        ("shared with the broker", SharedAnswerCard.Of(words, "Ben [x](y)", Partnership, Full with { Visibility = Visibility.Broker })),
        ("shared with all", SharedAnswerCard.Of(words, "Ben", Partnership, new CheckInAnswer(Feeling.Good, [], [], null, Visibility.Partners))),
        .. Published.Select((published, index) => ($"summary {index}", SummaryCard.Of(words, Partnership, index, published))),
        .. Enum.GetValues<ScheduleNotice>().Select(notice => ($"schedule {notice}", ScheduleCard.Of(words, Schedule(), notice, DraftFor(notice)))),
        ("schedule, changed before", ScheduleCard.Of(words, Schedule() with { Version = 3, HasAnswers = true, Changes = Changes() })),
        ("schedule, nothing would change", ScheduleCard.Of(words, Schedule(), ScheduleNotice.Preview, new ScheduleDraft(Form(Settled), Settled, [], []))),
        ("seen otherwise", SeenOtherwiseCard.Of(words, new SeenOtherwise(Partnership, "Ana", Settled, Settled with { FewestAnswers = 7, KeepDays = 30 }, Installation))),
        ("seen otherwise, one thing", SeenOtherwiseCard.Of(words, new SeenOtherwise(Partnership, "Ana [x](y)", Settled, Settled with { FewestAnswers = 10 }, Installation))),
        .. Enumerable.Range(0, 3).Select(page => ($"schedules {page}", SchedulesCard.Of(words, Page(page)))),
        ("schedules, none", SchedulesCard.Of(words, new SchedulePage([], 0, 1, 0, ""))),
        ("schedules, none of that name", SchedulesCard.Of(words, new SchedulePage([], 0, 1, 0, "Nowhere [x](y)"))),
        .. Enum.GetValues<MyCheckInsNotice>().Zip(Enum.GetValues<Rhythm>(), (notice, rhythm) => ($"mine {notice} {rhythm}", MyCheckInsCard.Of(words, Mine(rhythm), notice))),
        ("paused", PauseCards.Paused(words, new DateOnly(2027, 5, 2))),
        ("pause, how long", PauseCards.HowLong(words, notUnderstood: false)),
        ("pause, not understood", PauseCards.HowLong(words, notUnderstood: true)),
        ("quieter", PauseCards.Quieter(words)),
        ("stopped", PauseCards.Stopped(words)),
        ("resumed", PauseCards.Resumed(words, changed: true)),
        ("nothing to resume", PauseCards.Resumed(words, changed: false)),
        ("schedule in seconds", ScheduleCard.Of(words, InSeconds(), ScheduleNotice.NotOffered)),
    ];

    private static ScheduleView Schedule()
    {
        var id = new PartnershipId(Guid.Empty);
        var schedule = new CheckInSchedule(id, 2, DayOfWeek.Tuesday, new TimeOnly(10, 0), new DateOnly(2027, 1, 5));
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Africa/Nairobi");
        var lisbon = TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon");
        var next = schedule.Rounds(zone).Select(round => round.ScheduledAt).Take(3);

        return new ScheduleView(id, Partnership, zone, schedule, [.. next], [new SendsElsewhere(lisbon, [.. next]), new SendsElsewhere(TimeZoneInfo.FindSystemTimeZoneById("Africa/Addis_Ababa"), [.. next])], null, Settled)
        {
            Languages = [new Choice("English", "en"), new Choice("Français", "fr")],
            Installation = Installation,
            AsksPerWeek = 2,
        };
    }

    private static ScheduleForm Form(CheckInSettings settings) => ScheduleForm.Of(settings, Installation);

    private static IReadOnlyList<ScheduleChange> Changes() =>
    [
        new ScheduleChange(3, DateTimeOffset.UnixEpoch, "Ben [x](y)", Settled with { At = new TimeOnly(9, 0), Language = "fr" }, Settled),
        new ScheduleChange(2, DateTimeOffset.UnixEpoch, null, Settled with { Weeks = 1, Weekday = DayOfWeek.Friday, FewestAnswers = 5, KeepDays = 30, Reminds = false, ExtraApartDays = 14 }, Settled),
    ];

    private static ScheduleDraft? DraftFor(ScheduleNotice notice) => notice switch
    {
        ScheduleNotice.Preview => new ScheduleDraft(Form(Settled with { FewestAnswers = 7, Reminds = false }), Settled with { FewestAnswers = 7, Reminds = false }, [], []),
        ScheduleNotice.ChangedMeanwhile => new ScheduleDraft(Form(Settled with { At = new TimeOnly(14, 0) }), Settled with { At = new TimeOnly(14, 0) }, [], Changes()),
        ScheduleNotice.Refused => new ScheduleDraft(
            Form(Settled) with { At = null, Weeks = 5, FewestAnswers = 3, KeepDays = null },
            null,
            [
                new ScheduleFault.NotOffered(CheckInSetting.At),
                new ScheduleFault.NotOffered(CheckInSetting.Weeks),
                new ScheduleFault.Outside(CheckInSetting.FewestAnswers, 5, 50, 3),
                new ScheduleFault.Outside(CheckInSetting.KeepDays, 30, 365, null),
                new ScheduleFault.OnlyUpward(7, 6),
            ],
            []),
        _ => null,
    };

    private static SchedulePage Page(int page)
    {
        var view = Schedule();

        return new SchedulePage(
            [.. Enumerable.Range(0, 8).Select(number => new ScheduleLine(new PartnershipId(new Guid(number, 0, 0, new byte[8])), number == 0 ? new string('N', 100) : $"{Partnership} {number}", view.Schedule, view.Zone, number != 3))],
            page,
            3,
            24,
            "");
    }

    private static Partnership Harbour() => new(
        new PartnershipId(Guid.Empty), new PartnershipDraft(Partnership, "Stories", ["City", "Museum"], PartnershipDuration.Open, null, AgreementForm.Letter, "en", "Africa/Nairobi"), DateTimeOffset.UnixEpoch);

    private static WentFirst First(string name, CheckInAnswer answer) =>
        new(new CheckIn(default, default, default, Visibility.Partners, DateTimeOffset.UnixEpoch), name, answer);

    private static MyCheckIns Mine(Rhythm rhythm)
    {
        var view = Schedule();
        var wish = new CheckInWish(view.PartnershipId, default);
        wish.Change(rhythm, rhythm == Rhythm.Monthly ? DayOfWeek.Thursday : null, rhythm == Rhythm.Monthly ? new TimeOnly(15, 30) : null);

        return new MyCheckIns(view.PartnershipId, Partnership, view.Schedule, wish, rhythm == Rhythm.WhenIWrite ? [] : view.NextSends, view.Zone, WorkingWeek.Usual);
    }

    private static ScheduleView InSeconds()
    {
        var view = Schedule();
        view.Schedule.RepeatEvery(TimeSpan.FromSeconds(60));

        return view with { NextSends = [], Elsewhere = [], ShortestInterval = TimeSpan.FromSeconds(15) };
    }
}
