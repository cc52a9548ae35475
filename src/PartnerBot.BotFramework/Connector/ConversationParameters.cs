using System.Text.Json;
using PartnerBot.BotFramework.Activities;

namespace PartnerBot.BotFramework.Connector;

/// <summary>What a new conversation needs.</summary>
public sealed record ConversationParameters
{
    /// <summary><see langword="false"/> for a personal chat, <see langword="true"/> for a new thread in a channel. Bots cannot make group chats.</summary>
    public required bool IsGroup { get; init; }

    /// <summary>The bot, as the channel knows it.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The one person of a personal chat.</summary>
    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    /// <summary>The tenant; Teams demands it.</summary>
    public string? TenantId { get; init; }

    /// <summary>The first message: required for a thread, ignored for a personal chat.</summary>
    public Activity? Activity { get; init; }

    /// <summary>What only this channel knows: tenant, and the channel of a new thread.</summary>
    public JsonElement? ChannelData { get; init; }
}
