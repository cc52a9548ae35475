using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>How an element uses the height of what holds it.</summary>
public enum ElementHeight
{
    /// <summary>As high as its content.</summary>
    [JsonStringEnumMemberName("auto")]
    Auto,

    /// <summary>As high as there is room.</summary>
    [JsonStringEnumMemberName("stretch")]
    Stretch,
}
