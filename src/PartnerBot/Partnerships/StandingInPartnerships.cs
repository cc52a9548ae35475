using PartnerBot.Commands;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

/// <summary>Whether somebody is in any partnership, as what, and whether it goes on.</summary>
internal sealed class StandingInPartnerships(PartnerBotDb db) : ITellOfStanding
{
    private const string Member = "member";
    private const string MemberOfEnded = "member of an ended one";
    private const string Broker = "broker";
    private const string BrokerOfEnded = "broker of an ended one";

    public IQueryable<string> Of(PersonId person) =>
        from membership in db.Memberships
        join partnership in db.Partnerships on membership.PartnershipId equals partnership.Id
        where membership.PersonId == person && membership.LeftAt == null
        select membership.Role == MemberRole.Broker
            ? (partnership.EndedAt == null ? Broker : BrokerOfEnded)
            : (partnership.EndedAt == null ? Member : MemberOfEnded);

    /// <summary>Whether somebody is in any partnership, or looks after one.</summary>
    public static bool IsAny(Standing standing, bool asBroker, bool alsoEnded) =>
        standing.Marks.Contains(Broker)
        || (alsoEnded && standing.Marks.Contains(BrokerOfEnded))
        || (!asBroker && (standing.Marks.Contains(Member) || (alsoEnded && standing.Marks.Contains(MemberOfEnded))));
}
