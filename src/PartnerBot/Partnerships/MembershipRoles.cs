using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

/// <summary>What somebody is to a partnership and to what belongs to it.</summary>
internal static class MembershipRoles
{
    /// <summary>The roles of a membership as it is now; who has left has none.</summary>
    public static Roles AsRoles(this Membership? membership) => membership is null or { LeftAt: not null }
        ? Roles.None
        : (membership.JoinedAt is null ? Roles.Invited : Roles.Partner) | (membership.Role == MemberRole.Broker ? Roles.Broker : Roles.None);

    /// <summary>What somebody is to a partnership, as the database says now.</summary>
    public static async Task<Roles> RolesOfAsync(this PartnerBotDb db, PersonId person, PartnershipId partnership, CancellationToken cancellationToken) =>
        (await db.Memberships.AsNoTracking().SingleOrDefaultAsync(
            member => member.PartnershipId == partnership && member.PersonId == person, cancellationToken)).AsRoles();

    /// <summary>Whether somebody among these members may do a thing.</summary>
    public static bool Let(this IEnumerable<(Person Person, Membership Membership)> members, Person person, Thing thing) =>
        members.Any(one => one.Person.Id == person.Id && WhoMay.Do(thing, one.Membership.AsRoles()));
}
