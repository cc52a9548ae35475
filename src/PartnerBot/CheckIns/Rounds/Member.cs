using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.CheckIns;

/// <summary>A person in a partnership.</summary>
internal sealed record Member(Person Person, Membership Membership)
{
    public bool IsBroker => Membership is { Role: MemberRole.Broker, LeftAt: null };

    /// <summary>Whether this member may see or do a thing that others of the partnership have said or made.</summary>
    public bool May(Thing thing) => WhoMay.Do(thing, Membership.AsRoles());
}

internal static class Members
{
    public static async Task<IReadOnlyList<Member>> MembersOfAsync(this PartnerBotDb db, PartnershipId partnership, CancellationToken cancellationToken)
    {
        var rows = await db.Memberships
            .Where(membership => membership.PartnershipId == partnership)
            .Join(db.People, membership => membership.PersonId, person => person.Id, (membership, person) => new { person, membership })
            .ToListAsync(cancellationToken);

        return [.. rows.OrderBy(row => row.membership.InvitedAt).Select(row => new Member(row.person, row.membership))];
    }

    /// <summary>Those who look after the partnership, by name; <see langword="null"/> when that is nobody but the reader.</summary>
    public static string? OtherBrokers(this IEnumerable<Member> members, PersonId reader, Words words)
    {
        var names = members.Where(member => member.IsBroker && member.Person.Id != reader).Select(member => member.Person.DisplayName).ToList();

        return names.Count == 0 ? null : words.Join(names);
    }
}
