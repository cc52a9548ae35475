using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerBot.BotFramework.Activities;

namespace PartnerBot.BotFramework.Connector;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResource))]
[JsonSerializable(typeof(ChannelAccount))]
[JsonSerializable(typeof(MembersPage))]
[JsonSerializable(typeof(TeamChannels))]
[JsonSerializable(typeof(ThreadChannelData))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ConnectorJson : JsonSerializerContext;

/// <summary>What the connector answers to a post. Teams answers without an id when it split the message in two.</summary>
internal sealed record ResourceResponse(string? Id);

/// <summary>What the connector answers when asked for a team's channels.</summary>
internal sealed record TeamChannels(IReadOnlyList<TeamChannel>? Conversations);

/// <summary>Where a new thread begins.</summary>
internal sealed record ThreadChannelData(ThreadChannelData.Named Channel, ThreadChannelData.Named Tenant)
{
    internal sealed record Named(string Id);
}
