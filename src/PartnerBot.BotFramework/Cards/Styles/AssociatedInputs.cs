using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>Whether a button sends what has been filled in.</summary>
public enum AssociatedInputs
{
    /// <summary>The inputs are checked and sent.</summary>
    [JsonStringEnumMemberName("auto")]
    Auto,

    /// <summary>The inputs are neither checked nor sent: right for cancel and back.</summary>
    [JsonStringEnumMemberName("none")]
    None,
}
