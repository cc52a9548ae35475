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
            .. Ending(words, overview),
            new TextBlock(words["partnerships.overview.purpose"]) { Weight = TextWeight.Bolder },
            words.Quote(overview.Partnership.Purpose),
            .. overview.Open is null ? [] : LensCards.Open(words, overview.Open),
            .. overview.Open is null ? (CardElement[])[] : [new TextBlock(words["lens.hint"]) { IsSubtle = true, Spacing = Spacing.Small }],
            new TextBlock(words["partnerships.overview.organisations"]) { Weight = TextWeight.Bolder },
            .. overview.Partnership.Organisations.OrderBy(organisation => organisation.Position).Select(organisation => Line(words, overview, organisation)),
            .. WithoutOrganisation(words, overview),
            new TextBlock(words.Count("partnerships.overview.joined", overview.JoinedCount)) { Separator = true },
            .. overview.NotJoinedCount == 0 ? (CardElement[])[] : [new TextBlock(words.Count("partnerships.overview.notJoined", overview.NotJoinedCount)) { Spacing = Spacing.Small }],
            .. overview.Joined is not null ? (CardElement[])[] : [new TextBlock(words["partnerships.overview.namesLater"]) { IsSubtle = true }],
        ],
        overview.MayReopen ? [EndCards.Reopen(words, overview.Partnership)] : null);

    public static AdaptiveCard All(Words words, IReadOnlyList<Partnership> partnerships) => Choose(
        words,
        words["partnerships.all.title"],
        [.. partnerships.Select(partnership => new TextBlock(words.Say("partnerships.all.line", ("partnership", partnership.Name))))],
        ShowPartnershipCommand.CommandKey,
        [.. partnerships.Select(partnership => new Choice(partnership.Name, FindPartnership.NameOnButton(partnership)))]);

    /// <summary>A choice among partnerships for a command: a button each, and a list from which to choose when they are many.</summary>
    public static AdaptiveCard Choose(Words words, string title, IReadOnlyList<CardElement> body, string command, IReadOnlyList<Choice> choices) =>
        choices.Count <= MostButtons
            ? words.Card(title, body, [.. choices.Select(choice => Run(choice.Title, command) with
            {
                Data = new CardData { ["command"] = command, ["argument"] = choice.Value },
                AssociatedInputs = AssociatedInputs.None,
            })])
            : words.Card(
                title,
                [.. body, new ChoiceSetInput("argument") { Label = words["partnerships.which.label"], Choices = choices, Value = choices[0].Value }],
                [Run(words["partnerships.which.choose"], command)]);

    private static ExecuteAction Run(string title, string command) => new(title) { Verb = RunCommandButton.Verb, Data = new CardData { ["command"] = command } };

    private static IEnumerable<CardElement> Ending(Words words, PartnershipOverview overview)
    {
        if (overview.Partnership.EndedAt is { } ended)
            yield return new TextBlock(words.Say("partnerships.overview.ended", ("when", words.DayAndTime(ended, overview.Partnership.ScheduleZone()))));
    }

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
