namespace PartnerBot.Testing;

/// <summary>
/// What today's program does not use any more and hosts of the last release still do: it stays in the database until no such host can run, and a
/// migration of a later release takes it away (docs/decisions/0020).
/// </summary>
internal static class Leftovers
{
    /// <summary>Columns (table.column), tables and indexes, and the first release that does not use them.</summary>
    public static IReadOnlyDictionary<string, int> UnusedSince { get; } = new Dictionary<string, int>
    {
        // A typed name; the persons stand in story_checkers.
        ["chosen_stories.checked_by"] = 3,
    };
}
