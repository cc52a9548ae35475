namespace PartnerBot.BotFramework.Connector;

/// <summary>What to do after a failed call to the connector; made by <see cref="ConnectorErrorPolicy"/>.</summary>
/// <param name="Verdict">What to do.</param>
/// <param name="Wait">How long to wait before the same call; <see langword="null"/> except for <see cref="ConnectorVerdict.Retry"/>.</param>
/// <param name="Reason">Why the conversation is at its end; <see langword="null"/> except for <see cref="ConnectorVerdict.DeactivateConversation"/>.</param>
/// <param name="ServiceUrl">Where to call instead; <see langword="null"/> except for <see cref="ConnectorVerdict.MoveToServiceUrl"/>.</param>
public sealed record ConnectorDecision(
    ConnectorVerdict Verdict, TimeSpan? Wait = null, DeactivationReason? Reason = null, string? ServiceUrl = null);
