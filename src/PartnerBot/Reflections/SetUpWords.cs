using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>A set-up as it stands on cards.</summary>
internal static class SetUpWords
{
    public static IReadOnlyList<CardElement> Of(Words words, SetUp setUp) =>
    [
        .. setUp.Purpose.Length == 0 ? [] : new CardElement[] { CardLayout.Quote(setUp.Purpose) },
        new FactSet(
        [
            new Fact(words["reflections.facts.kind"], ReflectionWords.Kind(words, setUp.Kind)),
            .. setUp.Period.Length == 0 ? [] : new[] { new Fact(words["setup.facts.period"], Markdown.Escape(setUp.Period)) },
            new Fact(words["reflections.facts.due"], ReflectionWords.Day(words, setUp.Due.Day)),
            new Fact(words["setup.facts.readers"], words[$"setup.readers.{setUp.Readers}"]),
        ]),
        new TextBlock(words["setup.facts.domains"]) { Weight = TextWeight.Bolder },
        new TextBlock(string.Join('\n', setUp.Domains.Select(domain => $"- {Markdown.Escape(StoryDomain.Label(words, domain))}"))) { Spacing = Spacing.Small },
    ];
}
