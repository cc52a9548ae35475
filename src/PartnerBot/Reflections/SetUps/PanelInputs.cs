using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>
/// Asks who sits on a panel. A few are ticked; of forty nobody wants to pass the ticks and count them by organisation, so there each organisation has
/// closed lists, one for each of its seats.
/// </summary>
internal static class PanelInputs
{
    private const string Ticks = "panel";

    private const string Nobody = "nobody";

    private const int MostTicks = 10;

    private const int MostLists = 100;

    public static IEnumerable<CardElement> Of(Words words, IReadOnlyList<SitterOffer> people, IReadOnlyList<string> chosen) =>
        people.Count <= MostTicks ? [Ticked(words, people, chosen)] : Lists(words, people, chosen);

    /// <summary>The ids of those who were chosen; what was sent is a claim, and may be anything.</summary>
    public static IReadOnlyList<string> Chosen(CardInputs inputs) =>
        [.. inputs.Choices(Ticks), .. Enumerable.Range(0, MostLists).Select(number => inputs.Text(List(number))).OfType<string>()];

    private static ChoiceSetInput Ticked(Words words, IReadOnlyList<SitterOffer> people, IReadOnlyList<string> chosen) => new(Ticks)
    {
        Label = words["setup.form.panel"],
        Style = ChoiceSetStyle.Expanded,
        IsMultiSelect = true,
        Choices = [.. people.Select(person => Choice(words, person))],
        Value = string.Join(',', people.Select(Id).Where(chosen.Contains)) is { Length: > 0 } ticked ? ticked : null,
    };

    private static IEnumerable<CardElement> Lists(Words words, IReadOnlyList<SitterOffer> people, IReadOnlyList<string> chosen)
    {
        yield return new TextBlock(words["setup.form.panel"]) { Weight = TextWeight.Bolder, Separator = true };
        var organisations = people.GroupBy(person => person.OrganisationId).ToList();
        var number = 0;
        foreach (var organisation in organisations)
        {
            string[] seated = [.. organisation.Select(Id).Where(chosen.Contains)];
            var seats = Math.Min(organisation.Count(), Math.Max(seated.Length, SeatsOf(organisations.Count)));
            for (var seat = 0; seat < seats; seat++)
            {
                yield return new ChoiceSetInput(List(number++))
                {
                    Label = words.Plain("setup.form.panelSeat", ("number", seat + 1), ("organisation", organisation.First().Organisation)),
                    Style = ChoiceSetStyle.Compact,
                    Choices = [new Choice(words["setup.form.panelNobody"], Nobody), .. organisation.Select(person => WithinList(words, person))],
                    Value = seat < seated.Length ? seated[seat] : Nobody,
                };
            }
        }
    }

    /// <summary>A panel is large enough with six: of many organisations one of each will do.</summary>
    private static int SeatsOf(int organisations) => organisations switch
    {
        <= 2 => 3,
        <= 4 => 2,
        _ => 1,
    };

    private static Choice Choice(Words words, SitterOffer person) => new(
        words.Plain(person.IsBroker ? "panel.replace.broker" : "panel.replace.person", ("person", person.Name), ("organisation", person.Organisation)), Id(person));

    /// <summary>Without the organisation, which the list is named after: a telephone shows little more than a name.</summary>
    private static Choice WithinList(Words words, SitterOffer person) =>
        new(person.IsBroker ? words.Plain("setup.form.panelBroker", ("person", person.Name)) : words.Whole(person.Name), Id(person));

    private static string Id(SitterOffer person) => person.Person.Value.ToString("N");

    private static string List(int number) => $"{Ticks}{number}";
}
