namespace PartnerBot.Storage;

/// <summary>How long texts may be. Every text column is bounded; the mapping and the migration name the same bound.</summary>
internal static class TextLength
{
    /// <summary>What a mapping gets that says nothing: one line of free text.</summary>
    public const int Default = 500;

    /// <summary>The name of an enum member.</summary>
    public const int Choice = 40;

    /// <summary>A story.</summary>
    public const int Story = 4_000;

    /// <summary>A small structure kept as JSON in one column.</summary>
    public const int Json = 64_000;
}
