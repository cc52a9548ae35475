using PartnerBot.Commands;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary>Whether there is a closing round in any partnership that somebody has joined.</summary>
internal sealed class StandingInClosings(PartnerBotDb db) : ITellOfStanding
{
    public const string HasClosing = "closing";

    public IQueryable<string> Of(PersonId person) =>
        from closing in db.Closings
        join member in db.Memberships on closing.PartnershipId equals member.PartnershipId
        where member.PersonId == person && member.JoinedAt != null && member.LeftAt == null
        select HasClosing;
}
