using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using Xunit;

namespace PartnerBot.Tests.Privacy;

/// <summary>What holds for the table of roles and things as a whole.</summary>
public sealed class WhoMayTests
{
    [Fact]
    public void Every_thing_has_one_row() => Assert.Equal(Enum.GetValues<Thing>(), WhoMay.Rows.Select(row => row.Thing));

    [Fact]
    public void Anybody_else_sees_nothing() => Assert.All(WhoMay.Rows, row => Assert.Equal(Access.Nothing, row.For(Roles.None)));

    [Fact]
    public void What_an_admin_may_do_is_no_ones_words_and_otherwise_they_see_counts() => Assert.Equal(
        [Thing.Schedule, Thing.PartnershipName, Thing.Languages, Thing.Helplines, Thing.Admins], WhoMay.Rows.Where(row => row.Admin > Access.Totals).Select(row => row.Thing));

    [Fact]
    public void Every_role_has_one_column() => Assert.Equal(Enum.GetValues<Roles>().Order(), PrivacyRow.Columns.Order());

    [Fact]
    public void Who_is_several_things_may_what_any_of_them_may()
    {
        Assert.Equal(Access.All, WhoMay.See(Thing.AnswerForBrokers, Roles.Partner | Roles.Broker));
        Assert.Equal(Access.Totals, WhoMay.See(Thing.AnswerInTotal, Roles.Partner | Roles.Broker));
        Assert.Equal(Access.Nothing, WhoMay.See(Thing.StoryForPartnership, Roles.Broker | Roles.Invited));
    }

    [Theory]
    [InlineData(MemberRole.Partner, true, false, Roles.Partner)]
    [InlineData(MemberRole.Partner, false, false, Roles.Invited)]
    [InlineData(MemberRole.Broker, true, false, Roles.Partner | Roles.Broker)]
    [InlineData(MemberRole.Broker, false, false, Roles.Invited | Roles.Broker)]
    [InlineData(MemberRole.Partner, true, true, Roles.None)]
    [InlineData(MemberRole.Broker, true, true, Roles.None)]
    internal void A_membership_gives_roles_until_it_ends(MemberRole role, bool joined, bool left, Roles expected)
    {
        var membership = new Membership(new MembershipId(Guid.CreateVersion7()), new PartnershipId(Guid.CreateVersion7()), new PersonId(Guid.CreateVersion7()), role, DateTimeOffset.UnixEpoch);
        if (joined)
            membership.Join(DateTimeOffset.UnixEpoch);
        if (left)
            membership.Leave(DateTimeOffset.UnixEpoch);

        Assert.Equal(expected, membership.AsRoles());
    }
}
