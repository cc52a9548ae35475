using PartnerBot.Storage;

namespace PartnerBot.Deliveries;

internal readonly record struct DeliveryId(Guid Value) : IEntityId<DeliveryId>
{
    public static DeliveryId From(Guid value) => new(value);
}
