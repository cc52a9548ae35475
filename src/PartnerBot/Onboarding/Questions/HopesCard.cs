using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>What somebody hopes for, brings and needs.</summary>
internal static class HopesCard
{
    public static DialogPrompt Of(Words words, OnboardingScene scene, DialogContext<OnboardingState> dialog) => dialog.Question(
        words,
        words.Say("onboarding.hopes.title", ("partnership", scene.Partnership.Name)),
        [
            new TextBlock(words["onboarding.hopes.whoSees"]) { IsSubtle = true },
            OnboardingLayout.OwnWords(words, "hopes", "onboarding.hopes.hopes", dialog.Typed("hopes", dialog.State.Hopes)),
            OnboardingLayout.OwnWords(words, "brings", "onboarding.hopes.brings", dialog.Typed("brings", dialog.State.Brings)),
            OnboardingLayout.OwnWords(words, "needs", "onboarding.hopes.needs", dialog.Typed("needs", dialog.State.Needs)),
        ],
        dialog.Ways(words, canSkip: true));
}
