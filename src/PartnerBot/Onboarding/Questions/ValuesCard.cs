using System.Text.Json;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>Up to three of the nine values.</summary>
internal static class ValuesCard
{
    public static DialogPrompt Of(Words words, OnboardingScene scene, DialogContext<OnboardingState> dialog) => dialog.Question(
        words,
        words["onboarding.values.title"],
        [
            new TextBlock(words["onboarding.values.intro"]),
            new ChoiceSetInput("values")
            {
                Label = words["onboarding.values.label"],
                IsMultiSelect = true,
                Style = ChoiceSetStyle.Expanded,
                Choices = [.. Enum.GetValues<PartnerValue>().Select(value => new Choice(Title(words, value), value.ToString()))],
                Value = Chosen(dialog) is { Count: > 0 } chosen ? string.Join(',', chosen) : null,
            },
            new TextBlock(words["onboarding.values.whoSees"]) { IsSubtle = true },
        ],
        dialog.Ways(words, canSkip: true));

    /// <summary>The value in our own plain words.</summary>
    public static string Title(Words words, PartnerValue value) => words[$"onboarding.values.of.{JsonNamingPolicy.CamelCase.ConvertName(value.ToString())}"];

    private static List<string> Chosen(DialogContext<OnboardingState> dialog) => dialog.Entered is { } entered
        ? [.. entered.Choices("values").Where(name => CardInputs.Named<PartnerValue>(name) is not null)]
        : [.. dialog.State.Values.Select(value => value.ToString())];
}
