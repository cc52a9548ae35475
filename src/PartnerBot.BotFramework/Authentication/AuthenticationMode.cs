namespace PartnerBot.BotFramework.Authentication;

/// <summary>From whom the bot takes activities.</summary>
public enum AuthenticationMode
{
    /// <summary>Only from the Bot Framework channel: every request carries a token that it signed.</summary>
    Channel,

    /// <summary>From any program on this machine, without a token. Accepted only in the Development environment.</summary>
    Development,
}
