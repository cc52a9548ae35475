using PartnerBot.People;

namespace PartnerBot.Reflections;

/// <summary>That a panel has chosen a story, kept when the round was over; and, if somebody looked into it, what they found.</summary>
internal sealed class ChosenStory
{
    private readonly List<StoryChecker> _checkers = [];

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

    public string? CheckedHow { get; private set; }

    public CheckFinding? Finding { get; private set; }

    public DateTimeOffset? CheckedAt { get; private set; }

    /// <summary>Who of the partnership looked into it.</summary>
    public IReadOnlyCollection<StoryChecker> Checkers => _checkers;

    public void WasChecked(IReadOnlyCollection<PersonId> by, string how, CheckFinding finding, DateTimeOffset now)
    {
        (CheckedHow, Finding, CheckedAt) = (how, finding, now);
        _checkers.RemoveAll(checker => !by.Contains(checker.PersonId));
        _checkers.AddRange(by.Where(person => _checkers.All(checker => checker.PersonId != person)).Select(person => new StoryChecker(ReflectionId, StoryId, person)));
    }

    public bool Says(IReadOnlyCollection<PersonId> by, string how, CheckFinding finding) =>
        (CheckedHow, Finding) == (how, finding) && by.ToHashSet().SetEquals(_checkers.Select(checker => checker.PersonId));
}

/// <summary>That somebody of the partnership looked into a chosen story. A typed name would be found by nobody who wants to be forgotten.</summary>
internal sealed class StoryChecker
{
    private StoryChecker()
    {
    }

    public StoryChecker(ReflectionId reflectionId, StoryId storyId, PersonId personId)
    {
        ReflectionId = reflectionId;
        StoryId = storyId;
        PersonId = personId;
    }

    public ReflectionId ReflectionId { get; private set; }

    public StoryId StoryId { get; private set; }

    public PersonId PersonId { get; private set; }
}

/// <summary>Who looked into a story, how, and what they found.</summary>
/// <param name="By">The names of those who are in the partnership; none when it was somebody from outside, or when they have left since.</param>
/// <param name="How">How it was done.</param>
/// <param name="Finding">What was found.</param>
internal sealed record StoryCheck(IReadOnlyList<string> By, string How, CheckFinding Finding);

internal enum CheckFinding
{
    /// <summary>As it was told.</summary>
    Confirmed,

    /// <summary>In the main, with something to add or to correct.</summary>
    InPart,

    /// <summary>It could not be found out.</summary>
    Open,
}
