namespace PartnerBot.Storage;

/// <summary>
/// An id with a type of its own: <c>readonly record struct PersonId(Guid Value) : IEntityId&lt;PersonId&gt;</c>.
/// Mappings need no word about it: every property of such a type is kept as a GUID.
/// </summary>
internal interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
