using PartnerBot.BotFramework.Activities;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Schedules;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

public sealed class WhoIsAskedTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 11, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(true, true, null)]
    [InlineData(false, true, nameof(NotAsked.HasNotJoined))]
    [InlineData(true, false, nameof(NotAsked.OutOfReach))]
    [InlineData(false, false, nameof(NotAsked.HasNotJoined))]
    public void Who_has_joined_and_can_be_reached_is_asked(bool joined, bool reachable, string? reason) =>
        Assert.Equal(reason, WhoIsAsked.Decide(Round.AtOnce(CycleKind.AtOnce, Now, TimeZoneInfo.Utc), [Candidate(MemberRole.Partner, joined, reachable)], Now).Single().Reason?.ToString());

    [Theory]
    [InlineData(MemberRole.Broker, true, "Broker Partners")]
    [InlineData(MemberRole.Broker, false, "Broker Partners")]
    [InlineData(MemberRole.Partner, true, "Partners")]
    [InlineData(MemberRole.Partner, false, "")]
    internal void Role_by_visibility_says_who_sees_an_answer_by_name(MemberRole role, bool joined, string expected)
    {
        var reader = Member(role, joined, reachable: true);
        var author = Member(MemberRole.Partner, joined: true, reachable: true);

        var seen = Enum.GetValues<Visibility>().Where(visibility => WhoSeesByName.Decide([author, reader], author.Person.Id, visibility).Contains(reader.Person));

        Assert.Equal(expected, string.Join(' ', seen));
    }

    [Fact]
    public void Nobody_is_told_their_own_answer()
    {
        var author = Member(MemberRole.Broker, joined: true, reachable: true);

        Assert.All(Enum.GetValues<Visibility>(), visibility => Assert.Empty(WhoSeesByName.Decide([author], author.Person.Id, visibility)));
    }

    private static Candidate Candidate(MemberRole role, bool joined, bool reachable) =>
        new(Member(role, joined, reachable), null, new PersonalCalendar(TimeZoneInfo.Utc, WorkingWeek.Usual), null);

    private static Member Member(MemberRole role, bool joined, bool reachable)
    {
        var person = new Person(new PersonId(Guid.CreateVersion7()), "tenant", "object", Now);
        if (reachable)
        {
            var conversation = new ConversationReference { Conversation = new ConversationAccount { Id = "a:1" }, ServiceUrl = "https://x.example", ChannelId = "msteams" };
            person.WasSeen(new Activity { Type = "message" }, conversation, isPersonal: true);
        }

        var membership = new Membership(new MembershipId(Guid.CreateVersion7()), new PartnershipId(Guid.CreateVersion7()), person.Id, role, Now);
        if (joined)
            membership.Join(Now);

        return new Member(person, membership);
    }
}
