using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Activities;

/// <summary>A person or bot as the channel knows it.</summary>
/// <remarks>Source of the forms of ids: Microsoft's pages on conversations of bots in Teams, 2026.</remarks>
public sealed record ChannelAccount
{
    /// <summary>
    /// The channel's id: <c>29:…</c> for a person (different for each bot), <c>28:…</c> for a bot. It is <see langword="null"/> where the channel names
    /// nobody.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>The display name; often missing on system events.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// The person's Microsoft Entra object id: the same for every bot, and so the key to keep. It may be missing: on system events, for bots, and outside
    /// Teams.
    /// </summary>
    public string? AadObjectId { get; init; }

    /// <summary>Every member without a property above, as it arrived. It is <see langword="null"/> when there are none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Additional { get; set; }
}
