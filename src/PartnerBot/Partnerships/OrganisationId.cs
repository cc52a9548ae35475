using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

internal readonly record struct OrganisationId(Guid Value) : IEntityId<OrganisationId>
{
    public static OrganisationId From(Guid value) => new(value);
}
