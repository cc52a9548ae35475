using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>At which widths of the card an element is shown.</summary>
/// <remarks>Microsoft publishes no sizes in pixels for these steps.</remarks>
public enum TargetWidth
{
    /// <summary>Only as wide as a meeting's side panel.</summary>
    VeryNarrow,

    /// <summary>Only as wide as a phone held upright.</summary>
    Narrow,

    /// <summary>Only as wide as a phone held sideways, an upright tablet, or a chat on a desktop.</summary>
    Standard,

    /// <summary>Only as wide as a tablet held sideways, a channel, or a card in full width.</summary>
    Wide,

    /// <summary>As wide as a meeting's side panel, or wider.</summary>
    [JsonStringEnumMemberName("atLeast:VeryNarrow")]
    AtLeastVeryNarrow,

    /// <summary>As wide as a meeting's side panel, or narrower.</summary>
    [JsonStringEnumMemberName("atMost:VeryNarrow")]
    AtMostVeryNarrow,

    /// <summary>As wide as a phone held upright, or wider.</summary>
    [JsonStringEnumMemberName("atLeast:Narrow")]
    AtLeastNarrow,

    /// <summary>As wide as a phone held upright, or narrower.</summary>
    [JsonStringEnumMemberName("atMost:Narrow")]
    AtMostNarrow,

    /// <summary>As wide as a phone held sideways, an upright tablet, or a chat on a desktop, or wider.</summary>
    [JsonStringEnumMemberName("atLeast:Standard")]
    AtLeastStandard,

    /// <summary>As wide as a phone held sideways, an upright tablet, or a chat on a desktop, or narrower.</summary>
    [JsonStringEnumMemberName("atMost:Standard")]
    AtMostStandard,

    /// <summary>As wide as a tablet held sideways, a channel, or a card in full width, or wider.</summary>
    [JsonStringEnumMemberName("atLeast:Wide")]
    AtLeastWide,

    /// <summary>As wide as a tablet held sideways, a channel, or a card in full width, or narrower.</summary>
    [JsonStringEnumMemberName("atMost:Wide")]
    AtMostWide,
}
