using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>The last words of an onboarding, however it ends.</summary>
internal static class ClosingCards
{
    public static DialogPrompt Joined(Words words, OnboardingScene scene, string name) => Prompt(
        words,
        words.Say("onboarding.joined.title", ("name", name)),
        [
            new TextBlock(words.Say("onboarding.joined.text", ("partnership", scene.Partnership.Name))),
            new TextBlock(words["onboarding.joined.next"]),
            new TextBlock(words["onboarding.joined.whoSees"]),
            new TextBlock(words["onboarding.joined.change"]),
        ]);

    /// <summary>Somebody who had joined before has looked at their answers and confirmed them.</summary>
    public static DialogPrompt Kept(Words words, OnboardingScene scene, string name) => Prompt(
        words,
        words.Say("onboarding.kept.title", ("name", name)),
        [
            new TextBlock(words.Say("onboarding.kept.text", ("partnership", scene.Partnership.Name))),
            new TextBlock(words["onboarding.joined.whoSees"]),
        ]);

    public static DialogPrompt NotNow(Words words, OnboardingScene scene, OnboardingState state) => Prompt(
        words,
        words["onboarding.notNow.title"],
        [new TextBlock(words.Say("onboarding.notNow.text", ("partnership", scene.Partnership.Name)))],
        Begin(words["onboarding.notNow.begin"], new MembershipId(state.Membership)));

    public static DialogPrompt Stopped(Words words, OnboardingScene scene, OnboardingState state) => Prompt(
        words,
        words["onboarding.stopped.title"],
        [new TextBlock(words.Say("onboarding.stopped.text", ("partnership", scene.Partnership.Name)))],
        Begin(words["onboarding.stopped.begin"], new MembershipId(state.Membership)));

    /// <summary>Somebody looked at their answers and left them as they were.</summary>
    public static DialogPrompt Unchanged(Words words) =>
        Prompt(words, words["onboarding.unchanged.title"], [new TextBlock(words["onboarding.unchanged.text"])]);

    /// <summary>The membership or the partnership is no more.</summary>
    public static DialogPrompt Gone(Words words) => Prompt(words, words["onboarding.gone.title"], [new TextBlock(words["onboarding.gone.text"])]);

    /// <summary>A button that begins the onboarding, or goes on with it.</summary>
    public static ExecuteAction Begin(string title, MembershipId membership) => new(title)
    {
        Verb = InvitationCards.BeginVerb,
        Data = new CardData { ["membership"] = membership.Value.ToString("N") },
        Style = ActionStyle.Positive,
    };

    private static DialogPrompt Prompt(Words words, string title, IReadOnlyList<CardElement> body, params IReadOnlyList<CardAction> actions) =>
        new(words.Card(title, body, actions), title);
}
