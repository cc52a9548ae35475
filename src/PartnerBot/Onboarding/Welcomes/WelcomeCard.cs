using PartnerBot.BotFramework.Cards;
using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>The first card a person sees.</summary>
internal static class WelcomeCard
{
    public const string LanguageVerb = "welcome.language";

    /// <param name="words">The language.</param>
    /// <param name="languages">All languages; each is offered by its own name.</param>
    /// <param name="mayCreate">Whether the person may begin partnerships.</param>
    /// <param name="nobodyYet">What is said where nobody may.</param>
    public static AdaptiveCard Of(Words words, IReadOnlyList<Words> languages, bool mayCreate, string? nobodyYet = null) => words.Card(
        words["onboarding.welcome.title"],
        [
            new ActionSet([.. languages.Where(language => language.Language != words.Language).Select(language => new ExecuteAction(language["common.languageName"])
            {
                Verb = LanguageVerb,
                Data = new CardData { ["language"] = language.Language },
                AssociatedInputs = AssociatedInputs.None,
            })]),
            new TextBlock(words["onboarding.welcome.text"]),
            new TextBlock(words["onboarding.welcome.now"]) { Weight = TextWeight.Bolder },
            JoinCards.Field(words, typed: null),
            new TextBlock(nobodyYet ?? words[mayCreate ? "onboarding.welcome.orStart" : "onboarding.welcome.orAsk"]) { IsSubtle = true },
        ],
        [
            JoinCards.Button(words),
            .. mayCreate ? (CardAction[])[Command(words["onboarding.welcome.start"], NewPartnershipCommand.CommandKey)] : [],
            Command(words["commands.help.button"], "help"),
        ]);

    private static ExecuteAction Command(string title, string command) => new(title)
    {
        Verb = RunCommandButton.Verb,
        Data = new CardData { ["command"] = command },
        AssociatedInputs = AssociatedInputs.None,
    };
}
