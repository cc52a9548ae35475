namespace PartnerBot.BotFramework.Connector;

/// <summary>A channel of a team, as the connector lists it (Bot Connector, <c>TeamsOperations</c>).</summary>
/// <param name="Id">Its conversation id.</param>
/// <param name="Name">Its name; <see langword="null"/> for General, which each client names in its own language.</param>
/// <param name="Type"><c>standard</c>, <c>private</c> or <c>shared</c>; <see langword="null"/> when Teams does not say.</param>
public sealed record TeamChannel(string Id, string? Name, string? Type);
