using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

/// <summary>Reads who is in a partnership, for one of its members.</summary>
internal sealed class ReadPartnership(PartnerBotDb db, TimeProvider time)
{
    public async Task<PartnershipOverview> ForAsync(Person reader, Partnership partnership, CancellationToken cancellationToken)
    {
        var members = await (
            from member in db.Memberships
            join person in db.People on member.PersonId equals person.Id
            where member.PartnershipId == partnership.Id && member.LeftAt == null
            select new { member.PersonId, member.Role, member.JoinedAt, member.OrganisationId, person.CallMe, person.TeamsName }).ToListAsync(cancellationToken);
        var joined = members.Where(member => member.JoinedAt is not null).ToList();

        // Names are given in return for one's own; the broker, who invited them, sees who has come.
        var roles = await db.RolesOfAsync(reader.Id, partnership.Id, cancellationToken);
        var seesNames = WhoMay.Do(Thing.Names, roles);
        var names = joined
            .Select(member => (member.CallMe ?? member.TeamsName ?? "?", member.OrganisationId))
            .OrderBy(member => member.Item1, StringComparer.CurrentCultureIgnoreCase)
            .ToList();

        return new PartnershipOverview(
            partnership,
            seesNames ? names : null,
            joined.Count,
            members.Count - joined.Count,
            seesNames && !partnership.HasEnded ? await db.OpenElementsOfAsync(partnership.Id, reader.Id, cancellationToken) : null,
            WhoMay.Do(Thing.LookingAfter, roles) && partnership.MayReopenUntil > time.GetUtcNow());
    }
}
