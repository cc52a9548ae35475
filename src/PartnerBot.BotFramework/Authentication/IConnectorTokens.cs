namespace PartnerBot.BotFramework.Authentication;

/// <summary>Gives the bearer token with which the bot calls the connector.</summary>
public interface IConnectorTokens
{
    /// <summary>A token that is valid now.</summary>
    /// <param name="cancellationToken">Ends the wait; a token that was being fetched is not kept.</param>
    /// <returns>The token without the word Bearer, or <see langword="null"/> when calls go out unsigned (development against a local channel).</returns>
    /// <exception cref="ConnectorTokenException">The bot could not sign in.</exception>
    ValueTask<string?> GetAsync(CancellationToken cancellationToken);

    /// <summary>Says that the connector refused a token, so that the next one is a new one.</summary>
    /// <param name="token">
    /// The token that was refused; nothing happens when a newer one is held already, or when it is so young that another would not help.
    /// </param>
    void Drop(string token)
    {
    }
}
