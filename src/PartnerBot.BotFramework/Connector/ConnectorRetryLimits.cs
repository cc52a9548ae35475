namespace PartnerBot.BotFramework.Connector;

/// <summary>How patient <see cref="ConnectorRetry"/> is. The defaults fit a turn of ten seconds.</summary>
public sealed record ConnectorRetryLimits
{
    /// <summary>How often a call is made at most, the first time included. Default: 3 calls. With 1 nothing is repeated.</summary>
    public int Calls { get; init; } = 3;

    /// <summary>How long all waits together may take. Default: 5 seconds. A longer Retry-After ends the attempts at once.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(5);
}
