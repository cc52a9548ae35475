using PartnerBot.Storage;

namespace PartnerBot.Reflections;

internal readonly record struct ReflectionId(Guid Value) : IEntityId<ReflectionId>
{
    public static ReflectionId From(Guid value) => new(value);
}
