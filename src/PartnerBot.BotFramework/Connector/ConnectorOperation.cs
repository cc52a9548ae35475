namespace PartnerBot.BotFramework.Connector;

/// <summary>What is asked of the connector, for measurements.</summary>
internal enum ConnectorOperation
{
    Send,
    Update,
    Delete,
    CreateConversation,
    GetMember,
    GetMembers,
    GetChannels,
}
