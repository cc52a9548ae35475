using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Activities;

/// <summary>A conversation as the channel knows it.</summary>
public sealed record ConversationAccount
{
    /// <summary>
    /// The channel's id: <c>a:…</c> for a personal chat, <c>19:…@thread.v2</c> for a group chat, <c>19:…@thread.tacv2</c> for
    /// a channel, with <c>;messageid=…</c> behind it for a thread.
    /// </summary>
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>; see <see cref="ConversationTypes"/>.</summary>
    public string? ConversationType { get; init; }

    /// <summary>The Microsoft Entra tenant the conversation belongs to.</summary>
    public string? TenantId { get; init; }

    /// <summary>The name of a group chat or channel.</summary>
    public string? Name { get; init; }

    /// <summary>Whether more than one person may be in it; Teams leaves it out for personal chats.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>Whether this is a chat between one person and the bot.</summary>
    internal bool IsPersonal => this is { ConversationType: null or ConversationTypes.Personal, IsGroup: not true };

    /// <summary>Every member that is not typed above, as it came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Additional { get; set; }
}
