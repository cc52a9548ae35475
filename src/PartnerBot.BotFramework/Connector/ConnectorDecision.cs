namespace PartnerBot.BotFramework.Connector;

/// <summary>What to do after a failed call to the connector; made by <see cref="ConnectorErrorPolicy"/>.</summary>
/// <param name="Verdict">What to do.</param>
/// <param name="Wait">How long to wait before the same call; set for <see cref="ConnectorVerdict.Retry"/> only.</param>
/// <param name="Reason">Why the conversation is at its end; set for <see cref="ConnectorVerdict.DeactivateConversation"/> only.</param>
/// <param name="ServiceUrl">Where to call instead; set for <see cref="ConnectorVerdict.MoveToServiceUrl"/> only.</param>
public sealed record ConnectorDecision(
    ConnectorVerdict Verdict, TimeSpan? Wait = null, DeactivationReason? Reason = null, string? ServiceUrl = null);
