using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

internal readonly record struct CheckInId(Guid Value) : IEntityId<CheckInId>
{
    public static CheckInId From(Guid value) => new(value);
}
