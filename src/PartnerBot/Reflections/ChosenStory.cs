namespace PartnerBot.Reflections;

/// <summary>That a panel has chosen a story, kept when the round was over; and, if somebody looked into it, what they found.</summary>
internal sealed class ChosenStory
{
    public const int LongestName = 100;

    private ChosenStory()
    {
    }

    public ChosenStory(ReflectionId reflectionId, StoryId storyId, string domain)
    {
        ReflectionId = reflectionId;
        StoryId = storyId;
        Domain = domain;
    }

    public ReflectionId ReflectionId { get; private set; }

    public StoryId StoryId { get; private set; }

    public string Domain { get; private set; } = "";

    /// <summary>Who checked the story; <see langword="null"/> while nobody has.</summary>
    public string? CheckedBy { get; private set; }

    public string? CheckedHow { get; private set; }

    public CheckFinding? Finding { get; private set; }

    public DateTimeOffset? CheckedAt { get; private set; }

    public StoryCheck? Check => Finding is { } finding ? new StoryCheck(CheckedBy ?? "", CheckedHow ?? "", finding) : null;

    public void WasChecked(StoryCheck check, DateTimeOffset now) =>
        (CheckedBy, CheckedHow, Finding, CheckedAt) = (check.By, check.How, check.Finding, now);
}

/// <summary>Who looked into a story, how, and what they found.</summary>
internal sealed record StoryCheck(string By, string How, CheckFinding Finding);

internal enum CheckFinding
{
    /// <summary>As it was told.</summary>
    Confirmed,

    /// <summary>In the main, with something to add or to correct.</summary>
    InPart,

    /// <summary>It could not be found out.</summary>
    Open,
}
