using PartnerBot.Storage;

namespace PartnerBot.Reflections;

internal readonly record struct StoryId(Guid Value) : IEntityId<StoryId>
{
    public static StoryId From(Guid value) => new(value);
}
