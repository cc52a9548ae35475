namespace PartnerBot.Storage;

/// <summary>A state document as a row. The ETag is a column of the same row, so that it always belongs to the content beside it.</summary>
internal sealed class StateEntry
{
    /// <summary>The key may be longer than an index entry may be; its hash is as good an identity and always fits.</summary>
    public required string KeyHash { get; init; }

    public required string Key { get; init; }

    public required byte[] Content { get; init; }

    public required string ETag { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}
