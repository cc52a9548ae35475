using Microsoft.Extensions.Options;

namespace PartnerBot.People;

/// <summary>Knows who is an admin: the one place that decides it.</summary>
internal sealed class Admins(IOptions<AdministrationOptions> options)
{
    public bool Include(Person person) => options.Value.Admins.Include(person);
}
