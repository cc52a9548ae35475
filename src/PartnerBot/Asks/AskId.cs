using PartnerBot.Storage;

namespace PartnerBot.Asks;

internal readonly record struct AskId(Guid Value) : IEntityId<AskId>
{
    public static AskId From(Guid value) => new(value);
}
