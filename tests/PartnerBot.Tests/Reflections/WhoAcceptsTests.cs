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
    [InlineData("city none", "city", "City accepted, Choir nobodythere", true)]
    [InlineData("city", "", "City waits, Choir nobodythere", false)]
    [InlineData("city", "city choir", "City accepted, Choir accepted", true)]
    public void Each_organisation_with_somebody_in_it_has_a_voice(string joined, string accepted, string voices, bool isAccepted)
    {
        var members = joined.Split(' ').Select((of, number) => (new PersonId(Some(100 + number)), of == "city" ? City.Id : of == "choir" ? Choir.Id : (OrganisationId?)null));
        var acceptances = accepted.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(of => new SetUpAcceptance(new ReflectionId(Some(9)), of == "city" ? City.Id : Choir.Id, 0, new PersonId(Some(100)), DateTimeOffset.UnixEpoch));

        var found = WhoAccepts.Of([Choir, City], [.. members], [.. acceptances]);

        Assert.Equal(voices, string.Join(", ", found.Select(voice => $"{voice.Name} {voice.State.ToString().ToLowerInvariant()}")));
        Assert.Equal(isAccepted, found.IsAccepted());
    }

    private static Organisation Organisation(int id, string name, int position) => new(new OrganisationId(Some(id)), name, position);

    private static Guid Some(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
