using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

/// <summary>Reads the people of a partnership who have joined, or look after it; nobody else is anybody's business.</summary>
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

        return Sorted(rows.Select(row => (row.person, row.membership)));
    }

    /// <summary>As <see cref="JoinedAsync"/>, and with them whoever looks after the partnership without having joined yet.</summary>
    public static async Task<IReadOnlyList<(Person Person, Membership Membership)>> InOrLookingAfterAsync(
        this PartnerBotDb db, PartnershipId partnership, CancellationToken cancellationToken)
    {
        var rows = await (
            from membership in db.Memberships
            join person in db.People on membership.PersonId equals person.Id
            where membership.PartnershipId == partnership && membership.LeftAt == null
            where membership.JoinedAt != null || membership.Role == MemberRole.Broker
            select new { person, membership }).ToListAsync(cancellationToken);

        return Sorted(rows.Select(row => (row.person, row.membership)));
    }

    private static IReadOnlyList<(Person Person, Membership Membership)> Sorted(IEnumerable<(Person Person, Membership Membership)> rows) =>
        [.. rows.OrderBy(row => row.Person.DisplayName, StringComparer.CurrentCultureIgnoreCase)];
}
