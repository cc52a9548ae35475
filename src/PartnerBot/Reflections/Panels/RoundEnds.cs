namespace PartnerBot.Reflections;

/// <summary>What follows when a round of the panel is over.</summary>
internal static class RoundEnds
{
    /// <param name="round">Which round.</param>
    /// <param name="hasVotes">Whether anybody has chosen anything.</param>
    /// <param name="wasProlonged">Whether it got more time by itself before.</param>
    /// <param name="byBroker">Whether a broker ends it, who knows what they want.</param>
    public static AfterRound After(int round, bool hasVotes, bool wasProlonged, bool byBroker) => (round, hasVotes) switch
    {
        (1, true) => AfterRound.SecondRound,
        (1, false) when !wasProlonged && !byBroker => AfterRound.MoreTime,
        _ => AfterRound.Conclude,
    };
}

internal enum AfterRound
{
    SecondRound,

    /// <summary>Nobody has chosen: the brokers hear of it, and the round goes on for as long again, once.</summary>
    MoreTime,

    Conclude,
}
