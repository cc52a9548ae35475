namespace PartnerBot.Testing.Teams;

/// <summary>One request of the bot for a token.</summary>
public sealed record SignIn(string Host, string Tenant, string ClientId, string Scope, string? Secret, string? Assertion);
