using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

/// <summary>Reads the people of a partnership who have joined; nobody else is anybody's business.</summary>
internal static class ReadMembers
{
    public static async Task<IReadOnlyList<(Person Person, Membership Membership)>> JoinedAsync(
        this PartnerBotDb db, PartnershipId partnership, CancellationToken cancellationToken)
    {
        var rows = await (
            from membership in db.Memberships
            join person in db.People on membership.PersonId equals person.Id
            where membership.PartnershipId == partnership && membership.JoinedAt != null && membership.LeftAt == null
            select new { person, membership }).ToListAsync(cancellationToken);

        return [.. rows.Select(row => (row.person, row.membership)).OrderBy(row => row.person.DisplayName, StringComparer.CurrentCultureIgnoreCase)];
    }
}
