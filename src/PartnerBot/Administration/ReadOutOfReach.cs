using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Administration;

/// <summary>
/// Where people cannot be written to, so that an admin knows with whose administrator to speak: how many, in which partnership and for which organisation. Not
/// who, and not whether they removed or blocked the app, for that is their own affair.
/// </summary>
internal sealed class ReadOutOfReach(PartnerBotDb db)
{
    public async Task<IReadOnlyList<OutOfReach>> RunAsync(CancellationToken cancellationToken)
    {
        var people = await (
            from member in db.Memberships
            join person in db.People on member.PersonId equals person.Id
            join partnership in db.Partnerships on member.PartnershipId equals partnership.Id
            where member.JoinedAt != null && member.LeftAt == null && !person.IsReachable && partnership.EndedAt == null
            select new { partnership.Id, partnership.Name, member.OrganisationId }).ToListAsync(cancellationToken);
        var organisations = await db.Set<Organisation>().AsNoTracking()
            .Where(organisation => people.Select(one => one.OrganisationId).Contains(organisation.Id))
            .ToDictionaryAsync(organisation => organisation.Id, organisation => organisation.Name, cancellationToken);

        return
        [
            .. from one in people
               group one by (one.Id, one.Name, one.OrganisationId) into those
               let organisation = those.Key.OrganisationId is { } id ? organisations.GetValueOrDefault(id) : null
               orderby those.Count() descending, those.Key.Name, organisation
               select new OutOfReach(those.Key.Name, organisation, those.Count()),
        ];
    }
}

/// <param name="Partnership">Its name.</param>
/// <param name="Organisation">Whom they speak for; <see langword="null"/> when they have not said.</param>
/// <param name="People">How many cannot be written to.</param>
internal sealed record OutOfReach(string Partnership, string? Organisation, int People);
