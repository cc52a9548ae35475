using PartnerBot.BotFramework.Cards;
using PartnerBot.Commands;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>What a member sees of their partnerships.</summary>
internal static class PartnershipCards
{
    private const int MostButtons = 6;

    public static AdaptiveCard Overview(Words words, PartnershipOverview overview) => words.Card(
        words.Say("partnerships.overview.title", ("partnership", overview.Partnership.Name)),
        [
            new TextBlock(words["partnerships.overview.purpose"]) { Weight = TextWeight.Bolder },
            CardLayout.Quote(overview.Partnership.Purpose),
            new TextBlock(words["partnerships.overview.organisations"]) { Weight = TextWeight.Bolder },
            .. overview.Partnership.Organisations.OrderBy(organisation => organisation.Position).Select(organisation => Line(words, overview, organisation)),
            .. WithoutOrganisation(words, overview),
            new TextBlock(words.Count("partnerships.overview.joined", overview.JoinedCount)) { Separator = true },
            .. overview.NotJoinedCount == 0 ? (CardElement[])[] : [new TextBlock(words.Count("partnerships.overview.notJoined", overview.NotJoinedCount)) { Spacing = Spacing.Small }],
            .. overview.Joined is not null ? (CardElement[])[] : [new TextBlock(words["partnerships.overview.namesLater"]) { IsSubtle = true }],
        ]);

    public static AdaptiveCard All(Words words, IReadOnlyList<Partnership> partnerships) => words.Card(
        words["partnerships.all.title"],
        [.. partnerships.Select(partnership => new TextBlock(words.Say("partnerships.all.line", ("partnership", partnership.Name))))],
        [.. partnerships.Take(MostButtons).Select(partnership => new ExecuteAction(partnership.Name)
        {
            Verb = RunCommandButton.Verb,
            Data = new CardData { ["command"] = ShowPartnershipCommand.CommandKey, ["argument"] = partnership.Name },
        })]);

    private static TextBlock Line(Words words, PartnershipOverview overview, Organisation organisation)
    {
        var names = (overview.Joined ?? []).Where(person => person.Organisation == organisation.Id).Select(person => person.Name).ToList();

        return new TextBlock(names.Count == 0
            ? words.Say("partnerships.overview.organisation", ("organisation", organisation.Name))
            : words.Say("partnerships.overview.organisationWith", ("organisation", organisation.Name), ("people", words.Join(names))))
        { Spacing = Spacing.Small };
    }

    private static IEnumerable<CardElement> WithoutOrganisation(Words words, PartnershipOverview overview)
    {
        var names = (overview.Joined ?? []).Where(person => person.Organisation is null).Select(person => person.Name).ToList();
        if (names.Count > 0)
            yield return new TextBlock(words.Say("partnerships.overview.others", ("people", words.Join(names)))) { Spacing = Spacing.Small };
    }
}
