namespace PartnerBot.Reflections;

/// <summary>What somebody tells, in their own words. Everything but the tale itself may be left out.</summary>
internal sealed record StoryText
{
    /// <summary>The changes the person saw, good or hard; up to <see cref="StoryBounds.Changes"/> of them.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>The place in <see cref="Changes"/> of the one that mattered most; <see langword="null"/> when not said.</summary>
    public int? Chosen { get; init; }

    public string? Before { get; init; }

    public string? Happened { get; init; }

    public string? Now { get; init; }

    public string? WhyItMatters { get; init; }

    public string? Lesson { get; init; }

    public string? Title { get; init; }

    /// <summary>The change that mattered most, when it was said.</summary>
    public string? ChosenChange => Chosen is { } place && place >= 0 && place < Changes.Count ? Changes[place] : null;

    /// <summary>Whether there is a story in it.</summary>
    public bool HasTale => Before is not null || Happened is not null || Now is not null;
}

/// <summary>How many characters each part may have. Together they are one story of at most 4,000 characters, which still fits on a card.</summary>
internal static class StoryBounds
{
    /// <summary>How many changes can be named.</summary>
    public const int Changes = 3;

    public const int Change = 200;

    public const int Before = 700;

    public const int Happened = 1_000;

    public const int Now = 700;

    public const int WhyItMatters = 500;

    public const int Lesson = 400;

    public const int Title = 100;

    public const int Whole = (Changes * Change) + Before + Happened + Now + WhyItMatters + Lesson + Title;
}
