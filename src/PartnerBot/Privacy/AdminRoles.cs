using PartnerBot.People;

namespace PartnerBot.Privacy;

/// <summary>What somebody is to the installation.</summary>
internal static class AdminRoles
{
    public static Roles RolesOf(this Admins admins, Person person) => admins.Include(person) ? Roles.Admin : Roles.None;
}
