namespace PartnerBot.Testing.Teams;

/// <summary>What a token of the channel says. A test changes the one thing it is about.</summary>
public sealed record ChannelToken
{
    public string Issuer { get; init; } = "https://api.botframework.com";

    public string Audience { get; init; } = FakeTeams.AppId;

    public string? ServiceUrl { get; init; } = FakeTeams.ServiceUrl;

    public DateTimeOffset NotBefore { get; init; }

    public DateTimeOffset? Expires { get; init; }
}
