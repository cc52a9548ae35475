using PartnerBot.Storage;

namespace PartnerBot.People;

internal readonly record struct PersonId(Guid Value) : IEntityId<PersonId>
{
    public static PersonId From(Guid value) => new(value);
}
