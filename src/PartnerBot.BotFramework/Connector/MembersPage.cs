using PartnerBot.BotFramework.Activities;

namespace PartnerBot.BotFramework.Connector;

/// <summary>Some members of a conversation (Microsoft, “Get Teams specific context”, 2026).</summary>
/// <param name="Members">The members; e-mail addresses are only in what <see cref="ConnectorClient.GetMemberAsync"/> answers.</param>
/// <param name="ContinuationToken">What to ask with for the next page; <see langword="null"/> on the last.</param>
public sealed record MembersPage(IReadOnlyList<ChannelAccount> Members, string? ContinuationToken);
