namespace PartnerBot.Reflections;

internal enum ReflectionStage
{
    /// <summary>The broker has named the set-up, and not every organisation has accepted it yet. Nobody is asked for a story.</summary>
    Proposed,

    /// <summary>Stories are asked for until the due day.</summary>
    Stories,

    /// <summary>The panel reads, and each of its people chooses for themselves.</summary>
    FirstRound,

    /// <summary>The panel has seen the reasons, and chooses once more.</summary>
    SecondRound,

    /// <summary>It is through.</summary>
    Concluded,

    Cancelled,
}
