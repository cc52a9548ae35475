using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>The colour of a line, bar or slice. The client chooses a shade that can be seen in its theme.</summary>
public enum ChartColor
{
    /// <summary>Something went well.</summary>
    [JsonStringEnumMemberName("good")]
    Good,

    /// <summary>Something deserves a look.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>Something is wrong.</summary>
    [JsonStringEnumMemberName("attention")]
    Attention,

    /// <summary>No meaning.</summary>
    [JsonStringEnumMemberName("neutral")]
    Neutral,

    /// <summary>Red from the set that tells categories apart.</summary>
    [JsonStringEnumMemberName("categoricalRed")]
    CategoricalRed,

    /// <summary>Purple from the set that tells categories apart.</summary>
    [JsonStringEnumMemberName("categoricalPurple")]
    CategoricalPurple,

    /// <summary>Lavender from the set that tells categories apart.</summary>
    [JsonStringEnumMemberName("categoricalLavender")]
    CategoricalLavender,

    /// <summary>Blue from the set that tells categories apart.</summary>
    [JsonStringEnumMemberName("categoricalBlue")]
    CategoricalBlue,

    /// <summary>Light blue from the set that tells categories apart.</summary>
    [JsonStringEnumMemberName("categoricalLightBlue")]
    CategoricalLightBlue,

    /// <summary>Teal from the set that tells categories apart.</summary>
    [JsonStringEnumMemberName("categoricalTeal")]
    CategoricalTeal,

    /// <summary>Green from the set that tells categories apart.</summary>
    [JsonStringEnumMemberName("categoricalGreen")]
    CategoricalGreen,

    /// <summary>Lime from the set that tells categories apart.</summary>
    [JsonStringEnumMemberName("categoricalLime")]
    CategoricalLime,

    /// <summary>Marigold from the set that tells categories apart.</summary>
    [JsonStringEnumMemberName("categoricalMarigold")]
    CategoricalMarigold,
}
