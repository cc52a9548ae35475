using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

internal readonly record struct CycleId(Guid Value) : IEntityId<CycleId>
{
    public static CycleId From(Guid value) => new(value);
}
