using Microsoft.Extensions.Options;

namespace PartnerBot.People;

/// <summary>Knows who is an admin: the one place that decides it.</summary>
internal sealed class Admins(IOptions<AdministrationOptions> options)
{
    /// <summary>Those whom the settings name; they are changed there.</summary>
    public NamedPeople Named => options.Value.Admins;

    public bool AreNamedInSettings => Named.People.Count + Named.Tenants.Count > 0;

    /// <summary>Whether the settings name the person, or another admin has made them one.</summary>
    public bool Include(Person person) => Named.Include(person) || person.AdminSince is not null;
}
