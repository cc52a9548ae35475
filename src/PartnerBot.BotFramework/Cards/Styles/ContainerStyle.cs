using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>The background of a container.</summary>
/// <remarks>A colour never carries a meaning alone: the words must say the same.</remarks>
public enum ContainerStyle
{
    /// <summary>The background of the card.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>Set off from the card.</summary>
    [JsonStringEnumMemberName("emphasis")]
    Emphasis,

    /// <summary>The colour of the host application.</summary>
    [JsonStringEnumMemberName("accent")]
    Accent,

    /// <summary>Something went well.</summary>
    [JsonStringEnumMemberName("good")]
    Good,

    /// <summary>Something is wrong.</summary>
    [JsonStringEnumMemberName("attention")]
    Attention,

    /// <summary>Something deserves a look.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,
}
