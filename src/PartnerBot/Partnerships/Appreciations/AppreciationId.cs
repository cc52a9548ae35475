using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

internal readonly record struct AppreciationId(Guid Value) : IEntityId<AppreciationId>
{
    public static AppreciationId From(Guid value) => new(value);
}
