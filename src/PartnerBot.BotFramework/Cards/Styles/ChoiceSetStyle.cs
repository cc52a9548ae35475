using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>How the choices of a <see cref="ChoiceSetInput"/> are offered.</summary>
public enum ChoiceSetStyle
{
    /// <summary>A list that opens.</summary>
    [JsonStringEnumMemberName("compact")]
    Compact,

    /// <summary>All choices at once, as buttons to tick.</summary>
    [JsonStringEnumMemberName("expanded")]
    Expanded,

    /// <summary>A list that shrinks while somebody types.</summary>
    [JsonStringEnumMemberName("filtered")]
    Filtered,
}
