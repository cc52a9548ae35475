using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>How wide Teams draws a card.</summary>
public enum TeamsCardWidth
{
    /// <summary>As wide as the conversation.</summary>
    [JsonStringEnumMemberName("full")]
    Full,
}
