using System.Text.Json;
using PartnerBot.BotFramework.Cards;
using PartnerBot.Reflections;
using PartnerBot.Tests.Cards;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Reflections;

public sealed class SetUpFormTests
{
    private static readonly Words English = new Wordings().For("en");

    [Theory]
    [InlineData("2027-01-04", "January 2027")]
    [InlineData("2026-11-20", "November 2026 to January 2027")]
    [InlineData("2026-01-20", "January 2026 to January 2027")]
    public void The_time_that_is_offered_begins_where_nobody_has_looked_back_yet(string since, string period)
    {
        var today = new DateOnly(2027, 1, 19);

        Assert.Equal(period, SetUpForm.Usual(English, ReflectionKind.MidWay, due: today.AddDays(14), DateOnly.Parse(since, English.Culture), today).Period);
    }

    [Fact]
    public void Of_forty_people_each_organisation_has_closed_lists_and_the_seats_come_back_from_them()
    {
        var lists = PanelInputs.Of(English, SetUpCardSamples.Forty.People, []).OfType<ChoiceSetInput>().ToList();

        Assert.Equal(6, lists.Count);
        Assert.All(lists, list => Assert.Equal((ChoiceSetStyle.Compact, null, "nobody"), (list.Style, list.IsMultiSelect, list.Value)));
        Assert.Equal("Seat 1 of City", lists[3].Label);
        Assert.All(lists, list => Assert.DoesNotContain(list.Choices, choice => choice.Title.Contains("City", StringComparison.Ordinal)));
        string[] chosen = [lists[0].Choices[2].Value, lists[3].Choices[5].Value];
        var sent = JsonSerializer.SerializeToElement(new Dictionary<string, string> { [lists[0].Id!] = chosen[0], [lists[1].Id!] = "nobody", [lists[3].Id!] = chosen[1] });
        Assert.Equal([chosen[0], "nobody", chosen[1]], PanelInputs.Chosen(new CardInputs(sent)));
        Assert.Equal(chosen, PanelInputs.Of(English, SetUpCardSamples.Forty.People, chosen).OfType<ChoiceSetInput>().Select(list => list.Value).Where(value => value != "nobody"));
    }

    [Fact]
    public void Nobody_who_was_seated_is_lost_when_the_lists_would_have_fewer_seats()
    {
        string[] four = [.. SetUpCardSamples.Forty.People.Take(4).Select(person => person.Person.Value.ToString("N"))];

        Assert.Equal(7, PanelInputs.Of(English, SetUpCardSamples.Forty.People, four).OfType<ChoiceSetInput>().Count());
    }
}
