using PartnerBot.BotFramework.Cards;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>A set-up as it stands on cards.</summary>
internal static class SetUpWords
{
    public static IReadOnlyList<CardElement> Of(Words words, SetUp setUp, IReadOnlyList<string> panel) =>
    [
        .. setUp.Purpose.Length == 0 ? [] : new CardElement[] { words.Quote(setUp.Purpose) },
        new FactSet(
        [
            new Fact(words["reflections.facts.kind"], ReflectionWords.Kind(words, setUp.Kind)),
            .. setUp.Period.Length == 0 ? [] : new[] { new Fact(words["setup.facts.period"], words.Whole(Markdown.Escape(setUp.Period))) },
            new Fact(words["reflections.facts.due"], ReflectionWords.Day(words, setUp.Due.Day)),
            new Fact(words["setup.facts.readers"], words[$"setup.readers.{setUp.Readers}"]),
        ]),
        new TextBlock(words["setup.facts.domains"]) { Weight = TextWeight.Bolder },
        new TextBlock(string.Join('\n', setUp.Domains.Select(domain => $"- {words.Whole(Markdown.Escape(StoryDomain.Label(words, domain)))}"))) { Spacing = Spacing.Small },
        new TextBlock(words["setup.facts.panel"]) { Weight = TextWeight.Bolder },
        new TextBlock(panel.Count == 0 ? words["setup.facts.noPanel"] : string.Join('\n', panel.Select(person => $"- {words.Whole(Markdown.Escape(person))}"))) { Spacing = Spacing.Small },
    ];

    /// <summary>Who sits on the panel, each with the organisation; who has left since is not named.</summary>
    public static IReadOnlyList<string> NamesOfPanel(
        this Reflection reflection, IReadOnlyList<(Person Person, Membership Membership)> joined, Partnership partnership) =>
    [
        .. from seat in reflection.Seats
           orderby seat.Number
           let person = joined.FirstOrDefault(member => member.Person.Id == seat.PersonId).Person
           where person is not null
           select $"{person.DisplayName} · {partnership.Organisations.FirstOrDefault(one => one.Id == seat.OrganisationId)?.Name ?? "–"}",
    ];
}
