using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>What pressing a button means. Teams draws all of them alike on some devices (Microsoft's reference of cards for Teams, 2026).</summary>
public enum ActionStyle
{
    /// <summary>An ordinary action.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>The action that most people want.</summary>
    [JsonStringEnumMemberName("positive")]
    Positive,

    /// <summary>An action that cannot be undone.</summary>
    [JsonStringEnumMemberName("destructive")]
    Destructive,
}
