namespace PartnerBot.BotFramework.Activities;

/// <summary>The kinds of conversation in Teams, as its activities name them (Microsoft, on conversations of bots, 2026).</summary>
public static class ConversationTypes
{
    /// <summary>One person and the bot.</summary>
    public const string Personal = "personal";

    /// <summary>Several people and the bot.</summary>
    public const string GroupChat = "groupChat";

    /// <summary>A channel of a team.</summary>
    public const string Channel = "channel";
}
