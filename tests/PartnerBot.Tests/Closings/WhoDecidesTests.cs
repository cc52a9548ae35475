using PartnerBot.Closings;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Reflections;
using Xunit;

namespace PartnerBot.Tests.Closings;

public sealed class WhoDecidesTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 19, 9, 0, 0, TimeSpan.Zero);

    /// <summary>«b» is a broker, «p» a partner; in capitals who speaks for an organisation. The first is asked about.</summary>
    [Theory]
    [InlineData("P", true)]
    [InlineData("B p", true)]
    [InlineData("p", true)]
    [InlineData("p b", true)]
    [InlineData("b", true)]
    [InlineData("b P", true)]
    [InlineData("b b", true)]
    [InlineData("b p", false)]
    [InlineData("b P p", false)]
    public void A_broker_speaks_for_those_without_an_organisation_only_where_no_partner_is_among_them(string people, bool maySpeak)
    {
        var joined = people.Split(' ').Select(Joined).ToList();

        Assert.Equal(maySpeak, WhoDecides.MaySpeak(joined[0].Membership, joined));
    }

    [Fact]
    public void Who_has_not_joined_speaks_for_nobody()
    {
        var (person, membership) = Joined("P");
        membership.MustAgreeAnew();

        Assert.False(WhoDecides.MaySpeak(membership, [(person, membership)]));
    }

    [Theory]
    [InlineData("Accepted Accepted", true)]
    [InlineData("Accepted NobodyThere", true)]
    [InlineData("Accepted Waits", false)]
    [InlineData("NobodyThere NobodyThere", false)]
    [InlineData("", false)]
    public void All_have_answered_when_nobody_is_waited_for_and_there_is_an_answer(string states, bool haveAll)
    {
        var voices = states.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<VoiceState>).Select(state => new DecidingVoice(
            null, null, state, state == VoiceState.Accepted ? new OrganisationDecision(new ReflectionId(Guid.Empty), null, new PersonId(Guid.Empty), NextStep.Revise, null, Now) : null)).ToList();

        Assert.Equal(haveAll, voices.HaveAllAnswered());
    }

    private static (Person Person, Membership Membership) Joined(string who)
    {
        var person = new Person(new PersonId(Guid.CreateVersion7(Now)), "tenant", $"object-{who}", Now);
        var membership = new Membership(
            new MembershipId(Guid.CreateVersion7(Now)), new PartnershipId(Guid.Empty), person.Id, who is "b" or "B" ? MemberRole.Broker : MemberRole.Partner, Now);
        if (char.IsUpper(who[0]))
            membership.SpeaksFor(new OrganisationId(Guid.CreateVersion7(Now)));
        membership.Join(Now);

        return (person, membership);
    }
}
