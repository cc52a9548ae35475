namespace PartnerBot.BotFramework.Connector;

/// <summary>A conversation that the connector opened or found.</summary>
/// <param name="Id">Its id; the same for the same person each time.</param>
/// <param name="ActivityId">The first message's id; <see langword="null"/> except for a thread.</param>
/// <param name="ServiceUrl">Where to write into it; <see langword="null"/> when unchanged.</param>
public sealed record ConversationResource(string Id, string? ActivityId, string? ServiceUrl);
