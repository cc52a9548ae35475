using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Dialogs;
using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>Asks for consent before any personal question. Whoever changes what it promises raises <see cref="Privacy.Consent.CurrentVersion"/>.</summary>
internal static class ConsentCard
{
    public const string Agree = "agree";
    public const string NotNow = "not-now";

    private static readonly string[] Rows = ["name", "address", "answers", "hours", "access", "concerns", "checkIns", "notes", "admins"];

    public static DialogPrompt Of(Words words, OnboardingScene scene, DialogContext<OnboardingState> dialog) => dialog.Question(
        words,
        words["onboarding.consent.title"],
        [
            new TextBlock(Asking(words, scene)),
            new TextBlock(words["onboarding.consent.why"]),
            new TextBlock(words["onboarding.consent.stored"]),
            new TextBlock(words["onboarding.consent.whoSees"]) { Weight = TextWeight.Bolder },
            new FactSet([.. Rows.Select(row => new Fact(words[$"onboarding.consent.see.{row}.what"], words[$"onboarding.consent.see.{row}.who"]))]),
            new TextBlock(words["onboarding.consent.howLong"]),
            new TextBlock(words["onboarding.consent.howToStop"]),
            new TextBlock(words["onboarding.consent.notPromised"]),
        ],
        [
            Choice(dialog, words["onboarding.consent.agree"], Agree) with { Style = ActionStyle.Positive },
            Choice(dialog, words["onboarding.consent.notNow"], NotNow),
            .. dialog.CanGoBack ? (CardAction[])[dialog.Button(DialogVerbs.Back, words["common.back"])] : [],
        ]);

    private static string Asking(Words words, OnboardingScene scene) => scene.Role switch
    {
        MemberRole.Broker => words.Say("onboarding.consent.own", ("partnership", scene.Partnership.Name)),
        MemberRole.Partner => words.Say(
            "onboarding.consent.who", ("host", scene.Host ?? words["onboarding.consent.nobody"]), ("partnership", scene.Partnership.Name)),
    };

    private static ExecuteAction Choice(DialogContext<OnboardingState> dialog, string title, string choice) =>
        dialog.Button(DialogVerbs.Answer, title) with { Data = dialog.ButtonData().With("consent", choice) };
}
