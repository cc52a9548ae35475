namespace PartnerBot.BotFramework.Authentication;

/// <summary>No token at all: what a development channel on this machine expects.</summary>
internal sealed class UnsignedConnectorTokens : IConnectorTokens
{
    public ValueTask<string?> GetAsync(CancellationToken cancellationToken) => new((string?)null);
}
