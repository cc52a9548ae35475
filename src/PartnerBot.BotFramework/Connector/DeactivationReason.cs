namespace PartnerBot.BotFramework.Connector;

/// <summary>Why nothing more can be said in a conversation, by the table of <see cref="ConnectorErrorPolicy"/>.</summary>
public enum DeactivationReason
{
    /// <summary>The app is not installed for that person, chat or team.</summary>
    NotInstalled,

    /// <summary>The person has blocked or removed the bot; their data stays.</summary>
    BlockedByPerson,

    /// <summary>An administrator of their tenant has disabled the bot or forbids what it did; an operator should know.</summary>
    ForbiddenByTenant,

    /// <summary>The conversation does not exist. A personal chat can be opened again.</summary>
    ConversationGone,
}
