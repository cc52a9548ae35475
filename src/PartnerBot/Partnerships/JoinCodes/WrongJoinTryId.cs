using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

internal readonly record struct WrongJoinTryId(Guid Value) : IEntityId<WrongJoinTryId>
{
    public static WrongJoinTryId From(Guid value) => new(value);
}
