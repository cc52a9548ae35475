using PartnerBot.Storage;

namespace PartnerBot.Privacy;

internal readonly record struct PersonalLinkId(Guid Value) : IEntityId<PersonalLinkId>
{
    public static PersonalLinkId From(Guid value) => new(value);
}
