namespace PartnerBot.BotFramework.Authentication;

/// <summary>How the bot is registered with Microsoft Entra. The names are those of the setting <c>MicrosoftAppType</c>.</summary>
public enum BotAppType
{
    /// <summary>The app lives in one tenant and signs in there. People of other tenants can use the bot all the same.</summary>
    SingleTenant,

    /// <summary>
    /// The app signs in at the channel's own tenant. No new ones can be registered since 2025-07-31 (Microsoft, Azure Bot
    /// Service); old ones go on working.
    /// </summary>
    MultiTenant,

    /// <summary>The app is a managed identity of the Azure resource on which the bot runs; it has no secret.</summary>
    UserAssignedMSI,
}
