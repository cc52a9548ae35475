using System.Globalization;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>What each of the chosen values would look like here.</summary>
internal static class HeresCard
{
    public static DialogPrompt Of(Words words, OnboardingScene scene, DialogContext<OnboardingState> dialog) => dialog.Question(
        words,
        words["onboarding.here.title"],
        [
            new TextBlock(words["onboarding.here.intro"]),
            .. dialog.State.Values.Select((value, index) => new TextInput(InputOf(index))
            {
                Label = ValuesCard.Title(words, value),
                IsMultiline = true,
                MaxLength = OnboardingLayout.RoomToType,
                Value = dialog.Typed(InputOf(index), dialog.State.HereOf(index)),
            }),
            new TextBlock(words["onboarding.values.whoSees"]) { IsSubtle = true },
        ],
        dialog.Ways(words, canSkip: true));

    public static string InputOf(int index) => string.Create(CultureInfo.InvariantCulture, $"here{index + 1}");
}
