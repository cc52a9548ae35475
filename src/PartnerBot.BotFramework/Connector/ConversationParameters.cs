using System.Text.Json;
using PartnerBot.BotFramework.Activities;

namespace PartnerBot.BotFramework.Connector;

/// <summary>What a new conversation needs.</summary>
/// <remarks>
/// Source: the integration tests of Microsoft's Teams SDK (2026-04-17). That an Entra object id works in place of a person's <c>29:…</c> is
/// reported by others and unverified.
/// </remarks>
public sealed record ConversationParameters
{
    /// <summary><see langword="false"/> for a personal chat, <see langword="true"/> for a new thread in a channel. Bots cannot make group chats.</summary>
    public required bool IsGroup { get; init; }

    /// <summary>The bot, as the channel knows it. Teams does without it, when it is <see langword="null"/>.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The one person of a personal chat. It is <see langword="null"/> for a thread.</summary>
    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    /// <summary>The tenant; Teams demands it. Without it the connector answers 400.</summary>
    public string? TenantId { get; init; }

    /// <summary>The first message: required for a thread, ignored for a personal chat. It may be <see langword="null"/> then.</summary>
    public Activity? Activity { get; init; }

    /// <summary>What only this channel knows: tenant, and the channel of a new thread. It may be <see langword="null"/> for a personal chat.</summary>
    public JsonElement? ChannelData { get; init; }
}
