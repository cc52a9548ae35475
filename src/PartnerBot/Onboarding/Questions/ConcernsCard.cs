using System.Text.Json;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.Privacy;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>What somebody worries about, whether their time is covered, what would make them step back; and who may see it.</summary>
internal static class ConcernsCard
{
    /// <summary>Who may be let see it, the narrowest first: that is what holds when nothing is chosen.</summary>
    public static IReadOnlyList<Visibility> Offered { get; } = [Visibility.OnlyMe, Visibility.Broker, Visibility.Partners];

    public static DialogPrompt Of(Words words, OnboardingScene scene, DialogContext<OnboardingState> dialog) => dialog.Question(
        words,
        words["onboarding.concerns.title"],
        [
            new TextBlock(words["onboarding.concerns.intro"]) { IsSubtle = true },
            OnboardingLayout.OwnWords(words, "worry", "onboarding.concerns.worry", dialog.Typed("worry", dialog.State.Worry)),
            new ChoiceSetInput("time")
            {
                Label = words["onboarding.concerns.time"],
                Style = ChoiceSetStyle.Expanded,
                Choices = [.. Enum.GetValues<TimeCovered>().Select(time => new Choice(Title(words, time), time.ToString()))],
                Value = Chosen(dialog.Typed("time", dialog.State.TimeCovered?.ToString()), Enum.GetValues<TimeCovered>()),
            },
            OnboardingLayout.OwnWords(words, "stepBack", "onboarding.concerns.stepBack", dialog.Typed("stepBack", dialog.State.StepBack)),
            new ChoiceSetInput("concernsFor")
            {
                Label = words["onboarding.concerns.for"],
                Style = ChoiceSetStyle.Expanded,
                Choices = [.. Offered.Select(visibility => new Choice(Title(words, visibility), visibility.ToString()))],
                Value = Chosen(dialog.Typed("concernsFor", dialog.State.ConcernsFor?.ToString()), Offered) ?? nameof(Visibility.OnlyMe),
            },
        ],
        dialog.Ways(words, canSkip: true));

    public static string Title(Words words, TimeCovered time) => words[$"onboarding.concerns.covered.{JsonNamingPolicy.CamelCase.ConvertName(time.ToString())}"];

    public static string Title(Words words, Visibility visibility) =>
        words[$"onboarding.concerns.visible.{JsonNamingPolicy.CamelCase.ConvertName(visibility.ToString())}"];

    private static string? Chosen<T>(string? name, IEnumerable<T> offered)
        where T : struct, Enum => offered.Any(one => one.ToString() == name) ? name : null;
}
