namespace PartnerBot.BotFramework.Authentication;

/// <summary>The bot could not sign in to call the connector: its credentials are wrong, or Microsoft Entra cannot be reached.</summary>
/// <param name="innerException">What the sign-in said.</param>
public sealed class ConnectorTokenException(Exception innerException)
    : Exception("The bot could not get a token for the connector.", innerException);
