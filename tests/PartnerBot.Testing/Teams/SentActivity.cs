using PartnerBot.BotFramework.Activities;

namespace PartnerBot.Testing.Teams;

/// <summary>Something that the bot did in a conversation, and that Teams took.</summary>
/// <param name="Kind">What the bot did.</param>
/// <param name="ConversationId">Where.</param>
/// <param name="Id">The message's id.</param>
/// <param name="Activity">The content; <see langword="null"/> for a deletion.</param>
public sealed record SentActivity(SentKind Kind, string ConversationId, string Id, Activity? Activity);

/// <summary>What a bot can do to a message.</summary>
public enum SentKind
{
    Posted,
    Updated,
    Deleted,
}
