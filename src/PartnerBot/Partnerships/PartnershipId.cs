using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

internal readonly record struct PartnershipId(Guid Value) : IEntityId<PartnershipId>
{
    public static PartnershipId From(Guid value) => new(value);
}
