using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Activities;

/// <summary>A conversation as the channel knows it.</summary>
/// <remarks>Source of the forms of ids: Microsoft's pages on conversations of bots in Teams, 2026.</remarks>
public sealed record ConversationAccount
{
    /// <summary>
    /// The channel's id: <c>a:…</c> for a personal chat, <c>19:…@thread.v2</c> for a group chat, <c>19:…@thread.tacv2</c> for a channel, with
    /// <c>;messageid=…</c> behind it for a thread. The layer leaves an activity without it alone.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>
    /// <c>personal</c>, <c>groupChat</c> or <c>channel</c>; see <see cref="ConversationTypes"/>. It may be missing, outside Teams and on old references.
    /// </summary>
    public string? ConversationType { get; init; }

    /// <summary>
    /// The Microsoft Entra tenant the conversation belongs to. It may be missing in personal chats; <see cref="TeamsChannelData.TenantId"/> knows where
    /// else to look.
    /// </summary>
    public string? TenantId { get; init; }

    /// <summary>The name of a group chat or channel. It is <see langword="null"/> for personal chats and for General.</summary>
    public string? Name { get; init; }

    /// <summary>Whether more than one person may be in it; Teams leaves it out for personal chats.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>Whether this is a chat between one person and the bot.</summary>
    internal bool IsPersonal => this is { ConversationType: null or ConversationTypes.Personal, IsGroup: not true };

    /// <summary>Every member without a property above, as it arrived. It is <see langword="null"/> when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Additional { get; set; }
}
