using PartnerBot.People;
using PartnerBot.Reflections;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary>Something that stays when the partnership has ended or changed, or something to celebrate, in the words of one of its people.</summary>
internal sealed class LegacyEntry
{
    private LegacyEntry()
    {
    }

    public LegacyEntry(LegacyEntryId id, ReflectionId reflection, PersonId person, DateTimeOffset now)
    {
        Id = id;
        ReflectionId = reflection;
        PersonId = person;
        AddedAt = now;
    }

    /// <summary>Given with the empty card, so that the same card sent twice adds once.</summary>
    public LegacyEntryId Id { get; private set; }

    public ReflectionId ReflectionId { get; private set; }

    public PersonId PersonId { get; private set; }

    public LegacyKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Whether it stands with its author's name.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>Whether it may stand in a report for readers outside.</summary>
    public bool ForOutside { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public void Is(LegacyKind kind, string text, bool isNamed, bool forOutside) => (Kind, Text, IsNamed, ForOutside) = (kind, text, isNamed, forOutside);
}

internal readonly record struct LegacyEntryId(Guid Value) : IEntityId<LegacyEntryId>
{
    public static LegacyEntryId From(Guid value) => new(value);
}

/// <summary>What stays; the last is what there is to celebrate.</summary>
internal enum LegacyKind
{
    Products,
    Networks,
    Policies,
    Skills,
    Understanding,
    Unintended,
    Celebrate,
}
