using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>What a text is to somebody who listens to the card with a screen reader.</summary>
public enum TextBlockStyle
{
    /// <summary>Running text.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>The header of a column.</summary>
    [JsonStringEnumMemberName("columnHeader")]
    ColumnHeader,

    /// <summary>A heading, which a screen reader can jump to.</summary>
    [JsonStringEnumMemberName("heading")]
    Heading,
}
