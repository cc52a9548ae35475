using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>All the days away: what is known is ticked and can be taken back, and more can be added one after the other.</summary>
internal static class AwayCard
{
    public const string KeepInput = "keep";
    public const string AnotherOnButton = "another";

    public static DialogPrompt Of(Words words, OnboardingScene scene, DialogContext<OnboardingState> dialog)
    {
        var known = dialog.State.Absences;
        var kept = dialog.Entered is { } entered && entered.Has(KeepInput) ? entered.Choices(KeepInput) : [.. known.Select(absence => absence.ToString())];

        return dialog.Question(
            words,
            words["onboarding.away.title"],
            [
                new TextBlock(words["onboarding.hours.whoSees"]) { IsSubtle = true },
                .. known.Count == 0 ? (CardElement[])[] :
                [
                    new ChoiceSetInput(KeepInput)
                    {
                        Label = words["onboarding.away.known"],
                        IsMultiSelect = true,
                        Style = ChoiceSetStyle.Expanded,
                        Choices = [.. known.Select(absence => new Choice(HoursCard.Days(words, absence), absence.ToString()))],
                        Value = string.Join(',', known.Select(absence => absence.ToString()).Where(kept.Contains)) is { Length: > 0 } ticked ? ticked : null,
                    },
                ],
                .. HoursCard.Away(words, dialog.Entered, known: null),
            ],
            [
                dialog.Button(DialogVerbs.Answer, words["common.next"]) with { Style = ActionStyle.Positive },
                dialog.Button(DialogVerbs.Answer, words["onboarding.away.another"]) with { Data = dialog.ButtonData().With(AnotherOnButton, "1") },
                .. dialog.BackAndStop(words),
            ]);
    }
}
