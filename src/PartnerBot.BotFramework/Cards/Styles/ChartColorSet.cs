using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>The colours that a chart takes one after the other.</summary>
public enum ChartColorSet
{
    /// <summary>Colours that tell categories apart.</summary>
    [JsonStringEnumMemberName("categorical")]
    Categorical,

    /// <summary>Shades from less to more.</summary>
    [JsonStringEnumMemberName("sequential")]
    Sequential,

    /// <summary>Shades to both sides of a middle.</summary>
    [JsonStringEnumMemberName("diverging")]
    Diverging,
}
