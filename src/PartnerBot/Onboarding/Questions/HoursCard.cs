using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>When somebody works, in which zone, and when they are away next.</summary>
internal static class HoursCard
{
    public static DialogPrompt Of(Words words, OnboardingScene scene, DialogContext<OnboardingState> dialog)
    {
        var (state, entered) = (dialog.State, dialog.Entered);
        var usual = state.Week ?? WorkingWeek.Usual;
        var zone = dialog.Typed("zone", state.Zone);

        return dialog.Question(
            words,
            words["onboarding.hours.title"],
            [
                new TextBlock(words["onboarding.hours.whoSees"]) { IsSubtle = true },
                new ChoiceSetInput("days")
                {
                    Label = words["onboarding.hours.days"],
                    IsMultiSelect = true,
                    Style = ChoiceSetStyle.Expanded,
                    Choices = [.. WorkingWeek.InOrder(words.Culture).Select(day => new Choice(words.Culture.DateTimeFormat.GetDayName(day), day.ToString()))],
                    Value = string.Join(',', entered is null ? usual.Days.Select(day => day.ToString()) : entered.Choices("days").Where(day => CardInputs.Named<DayOfWeek>(day) is not null)) is { Length: > 0 } days ? days : null,
                },
                new TimeInput("from") { Label = words["onboarding.hours.from"], Value = entered is null ? usual.From : entered.Time("from") },
                new TimeInput("until") { Label = words["onboarding.hours.until"], Value = entered is null ? usual.Until : entered.Time("until") },
                new ChoiceSetInput("zone")
                {
                    Label = words["onboarding.hours.zone"],
                    Style = ChoiceSetStyle.Filtered,
                    Placeholder = words["onboarding.hours.zoneExample"],
                    Choices = Zones.Choices(Zones.FirstKnown(zone, state.Zone)),
                    Value = Zones.FirstKnown(zone, state.Zone),
                },
                // Later the days away have a card of their own, for there may be several.
                .. state.IsChanging ? [] : Away(words, entered, state.Absences is [var first, ..] ? first : null),
            ],
            dialog.Ways(words, canSkip: true));
    }

    /// <summary>The week as its owner reads it.</summary>
    public static string Week(Words words, WorkingWeek week) => words.Say(
        "onboarding.hours.week",
        ("days", words.Join([.. WorkingWeek.InOrder(words.Culture).Where(week.Days.Contains).Select(words.Culture.DateTimeFormat.GetDayName)])),
        ("from", words.When("common.dates.hour", week.From)),
        ("until", words.When("common.dates.hour", week.Until)));

    /// <summary>The fields for a first and a last day away.</summary>
    public static IReadOnlyList<CardElement> Away(Words words, CardInputs? entered, Absence? known) =>
    [
        new DateInput("awayFrom") { Label = words["onboarding.hours.awayFrom"], Placeholder = words["common.pickDay"], Value = entered is null ? known?.From : entered.Date("awayFrom") },
        new DateInput("awayUntil") { Label = words["onboarding.hours.awayUntil"], Placeholder = words["common.pickDay"], Value = entered is null ? known?.Until : entered.Date("awayUntil") },
    ];

    public static string Days(Words words, Absence absence) => words.Say(
        "onboarding.hours.absence", ("from", words.When("common.dates.day", absence.From)), ("until", words.When("common.dates.day", absence.Until)));
}
