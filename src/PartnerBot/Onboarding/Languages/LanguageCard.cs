using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>In which language a person and the bot talk, and that it is another one now.</summary>
internal static class LanguageCard
{
    public const string Verb = "language.choose";

    public const string Input = "language";

    public static AdaptiveCard Ask(Words words, IReadOnlyList<Words> languages) => words.Card(
        words["onboarding.language.title"],
        [new TextBlock(words["onboarding.language.text"])],
        [.. languages.Select(language => new ExecuteAction(language["common.languageName"])
        {
            Verb = Verb,
            Data = new CardData { [Input] = language.Language },
            AssociatedInputs = AssociatedInputs.None,
            Style = language.Language == words.Language ? ActionStyle.Positive : null,
        })]);

    public static AdaptiveCard Chosen(Words words) => words.Card(
        words["onboarding.language.chosen"], [new TextBlock(words["onboarding.language.again"]) { IsSubtle = true }]);
}
