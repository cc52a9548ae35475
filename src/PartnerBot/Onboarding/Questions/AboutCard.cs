using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>What helps somebody to work with others: how to reach them, which words to avoid, what they need to take part.</summary>
internal static class AboutCard
{
    public const string InviteInput = "invite";

    public static DialogPrompt Of(Words words, OnboardingScene scene, DialogContext<OnboardingState> dialog) => dialog.Question(
        words,
        words["onboarding.about.title"],
        [
            new TextBlock(words["onboarding.about.intro"]) { IsSubtle = true },
            OnboardingLayout.OwnWords(words, "reach", "onboarding.about.reach", dialog.Typed("reach", dialog.State.Reach)),
            new ToggleInput(InviteInput, words["onboarding.about.invite"])
            {
                Label = words["onboarding.about.inviteShort"],
                Value = (dialog.Entered?.Flag(InviteInput) ?? dialog.State.MayBeInvited) ? "true" : "false",
            },
            OnboardingLayout.OwnWords(words, "avoid", "onboarding.about.avoid", dialog.Typed("avoid", dialog.State.WordsToAvoid)),
            OnboardingLayout.OwnWords(words, "access", "onboarding.about.access", dialog.Typed("access", dialog.State.AccessNeeds)),
        ],
        dialog.Ways(words, canSkip: true));
}
