using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Reflections;
using Xunit;

namespace PartnerBot.Tests.Reflections;

public sealed class WhoAcceptsTests
{
    private static readonly Organisation City = Organisation(1, "City", position: 0);

    private static readonly Organisation Choir = Organisation(2, "Choir", position: 1);

    [Theory]
    [InlineData("city choir", "", "City waits, Choir waits", false)]
    [InlineData("city choir", "city", "City accepted, Choir waits", false)]
    [InlineData("city choir", "city choir", "City accepted, Choir accepted", true)]
    [InlineData("city", "city", "City accepted, Choir nobodythere", true)]
    [InlineData("city none", "city", "City accepted, Choir nobodythere,  waits", false)]
    [InlineData("city", "", "City waits, Choir nobodythere", false)]
    [InlineData("city", "city choir", "City accepted, Choir accepted", true)]
    public void Each_organisation_with_somebody_in_it_has_a_voice(string joined, string accepted, string voices, bool isAccepted)
    {
        var members = joined.Split(' ').Select((of, number) => new PossibleVoice(new PersonId(Some(100 + number)), Organisation(of), IsBroker: false));
        var acceptances = accepted.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(of => new GivenVoice(Organisation(of), new PersonId(Some(100))));

        var found = WhoAccepts.Of([Choir, City], [.. members], [.. acceptances]);

        Assert.Equal(voices, string.Join(", ", found.Select(voice => $"{voice.Name} {voice.State.ToString().ToLowerInvariant()}")));
        Assert.Equal(isAccepted, found.IsAccepted());
    }

    /// <summary>«b» is a broker, «p» a partner, who speak for none; in capitals when they have accepted.</summary>
    [Theory]
    [InlineData("B", true)]
    [InlineData("b", false)]
    [InlineData("B p", false)]
    [InlineData("B P", true)]
    [InlineData("b p P", true)]
    [InlineData("B b", true)]
    public void Who_speaks_for_none_is_not_spoken_for_by_the_broker(string people, bool isAccepted)
    {
        var members = people.Split(' ').Select((who, number) => (Voice: new PossibleVoice(new PersonId(Some(number)), null, who is "b" or "B"), HasAccepted: char.IsUpper(who[0]))).ToList();
        var acceptances = members.Where(member => member.HasAccepted)
            .Select(member => new GivenVoice(null, member.Voice.Person));

        Assert.Equal(isAccepted, WhoAccepts.Of([City, Choir], [.. members.Select(member => member.Voice)], [.. acceptances]).IsAccepted());
    }

    private static OrganisationId? Organisation(string of) => of switch { "city" => City.Id, "choir" => Choir.Id, _ => null };

    private static Organisation Organisation(int id, string name, int position) => new(new OrganisationId(Some(id)), name, position);

    private static Guid Some(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
