namespace PartnerBot.Storage;

/// <summary>An activity that some host has taken on. Teams delivers at least once; the unique row is what makes a second delivery have no second effect.</summary>
internal sealed class SeenActivity
{
    public const int ConversationIdLength = 400;
    public const int ActivityIdLength = 200;

    public required string ConversationId { get; init; }

    public required string ActivityId { get; init; }

    public required DateTimeOffset ClaimedAt { get; init; }

    /// <summary>Null while its turn is running, and for ever when the host died in the middle of it.</summary>
    public DateTimeOffset? CompletedAt { get; init; }
}
