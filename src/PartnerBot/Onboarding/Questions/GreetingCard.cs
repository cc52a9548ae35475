using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>The first word: who invited, and why; and in which language to go on.</summary>
internal static class GreetingCard
{
    public static DialogPrompt Of(
        Words words, IReadOnlyList<Words> languages, OnboardingScene scene, DialogContext<OnboardingState> dialog) => dialog.Question(
        words,
        words.Say("onboarding.greeting.title", ("partnership", scene.Partnership.Name)),
        [
            new TextBlock(Invitation(words, scene)),
            words.Quote(scene.Partnership.Purpose),
            new TextBlock(words["onboarding.greeting.howLong"]),
            new TextBlock(words["onboarding.greeting.language"]) { Weight = TextWeight.Bolder },
        ],
        [
            .. languages.Select(language => dialog.Button(DialogVerbs.Answer, language["common.languageName"]) with
            {
                Data = dialog.ButtonData().With("language", language.Language),
                Style = language.Language == words.Language ? ActionStyle.Positive : null,
            }),
            dialog.Button(DialogVerbs.Stop, words["common.stop"]),
        ]);

    private static string Invitation(Words words, OnboardingScene scene) => (scene.Role, scene.Host) switch
    {
        (MemberRole.Broker, _) => words.Say("onboarding.greeting.own", ("partnership", scene.Partnership.Name)),
        (MemberRole.Partner, { } host) => words.Say("onboarding.greeting.by", ("host", host), ("partnership", scene.Partnership.Name)),
        (MemberRole.Partner, null) => words.Say("onboarding.greeting.bySomebody", ("partnership", scene.Partnership.Name)),
    };
}
