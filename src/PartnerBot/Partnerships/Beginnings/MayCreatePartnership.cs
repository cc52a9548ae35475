using Microsoft.Extensions.Options;
using PartnerBot.People;

namespace PartnerBot.Partnerships;

/// <summary>Decides who may create partnerships; the one place that does.</summary>
internal sealed class MayCreatePartnership(IOptions<PartnershipOptions> options)
{
    public bool By(Person person) => options.Value.Creators.Include(person);
}
