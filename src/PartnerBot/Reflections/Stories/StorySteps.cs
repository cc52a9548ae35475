namespace PartnerBot.Reflections;

/// <summary>The stored names of the story's steps.</summary>
internal static class StorySteps
{
    public const string Changes = "changes";

    public const string Which = "which";

    public const string Tale = "tale";

    public const string Why = "why";

    public const string Lesson = "lesson";

    public const string Consent = "consent";

    public const string Others = "others";

    public const string ReadBack = "readBack";

    /// <summary>What can be changed from the read-back.</summary>
    public static IReadOnlyList<string> Parts { get; } = [Changes, Tale, Why, Lesson, Consent];
}
