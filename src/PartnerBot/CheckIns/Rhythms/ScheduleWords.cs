using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>What is settled for check-ins, in the words of a language.</summary>
internal static class ScheduleWords
{
    public static string Name(Words words, CheckInSetting setting) => words[$"checkins.schedule.fields.{CheckInWords.Camel(setting)}"];

    public static string Rhythm(Words words, CheckInSchedule schedule, TimeZoneInfo zone) => words.Count(
        "checkins.schedule.weeks",
        schedule.Weeks,
        ("weekday", words.Culture.DateTimeFormat.GetDayName(schedule.Weekday)),
        ("at", Hour(words, schedule.At)),
        ("zone", zone.Id));

    /// <summary>A line for each setting that differs.</summary>
    public static IEnumerable<string> Differences(Words words, ScheduleView view, CheckInSettings before, CheckInSettings after) =>
        after.DifferencesTo(before).Select(setting => words.Say(
            "checkins.schedule.difference",
            ("field", Name(words, setting)),
            ("before", Value(words, view, before, setting)),
            ("after", Value(words, view, after, setting))));

    /// <summary>Who changed what, and when.</summary>
    public static string Line(Words words, ScheduleView view, ScheduleChange change)
    {
        var when = words.DayAndTime(change.At, view.Zone);
        var line = change.By is { } name
            ? words.Say("checkins.schedule.changedBy", ("when", when), ("name", name))
            : words.Say("checkins.schedule.changedBySomebody", ("when", when));

        return $"{line} {string.Join(" · ", Differences(words, view, change.Before, change.After))}";
    }

    private static string Value(Words words, ScheduleView view, CheckInSettings settings, CheckInSetting setting) => setting switch
    {
        CheckInSetting.Weeks => words.Count("checkins.schedule.everyWeeks", settings.Weeks),
        CheckInSetting.Weekday => words.Culture.DateTimeFormat.GetDayName(settings.Weekday),
        CheckInSetting.At => Hour(words, settings.At),
        CheckInSetting.Language => view.Languages.FirstOrDefault(language => language.Value == settings.Language)?.Title ?? settings.Language,
        CheckInSetting.FewestAnswers => settings.FewestAnswers.ToString(words.Culture),
        CheckInSetting.KeepDays => words.Count("checkins.schedule.days", settings.KeepDays ?? view.Installation.KeepDays),
        CheckInSetting.Reminds => words[settings.Reminds ? "checkins.schedule.yes" : "checkins.schedule.no"],
        CheckInSetting.ExtraApartDays => words.Count("checkins.schedule.days", settings.ExtraApartDays ?? view.Installation.ExtraApartDays),
    };

    private static string Hour(Words words, TimeOnly at) => words.When("common.dates.hour", at);
}
