using PartnerBot.Storage;

namespace PartnerBot.Privacy;

internal readonly record struct ConsentId(Guid Value) : IEntityId<ConsentId>
{
    public static ConsentId From(Guid value) => new(value);
}
