using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

internal readonly record struct MembershipId(Guid Value) : IEntityId<MembershipId>
{
    public static MembershipId From(Guid value) => new(value);
}
