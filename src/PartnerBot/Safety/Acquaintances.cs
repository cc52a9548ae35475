using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Safety;

/// <summary>Whom a person can ask to get in touch: those who have joined a partnership with them, and can be written to.</summary>
internal sealed class Acquaintances(PartnerBotDb db)
{
    public async Task<IReadOnlyList<Person>> OfAsync(Person person, CancellationToken cancellationToken)
    {
        var memberships = db.Memberships;
        var own = db.Partnerships
            .Where(partnership => partnership.EndedAt == null)
            .Where(partnership => memberships.Any(member =>
                member.PartnershipId == partnership.Id && member.PersonId == person.Id && member.LeftAt == null && (member.JoinedAt != null || member.Role == MemberRole.Broker)))
            .Select(partnership => partnership.Id);
        var others = memberships
            .Where(member => own.Contains(member.PartnershipId) && member.PersonId != person.Id && member.LeftAt == null && member.JoinedAt != null)
            .Select(member => member.PersonId);
        var people = await db.People.AsNoTracking().Where(other => others.Contains(other.Id) && other.IsReachable).ToListAsync(cancellationToken);

        return [.. people.Where(other => other.CanBeWrittenTo).OrderBy(other => other.DisplayName, StringComparer.CurrentCultureIgnoreCase)];
    }
}
