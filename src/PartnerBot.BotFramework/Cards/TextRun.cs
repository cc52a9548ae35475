using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>A piece of a <see cref="RichTextBlock"/>.</summary>
/// <param name="Text">The words, drawn as they are.</param>
public sealed record TextRun(string Text)
{
    /// <summary>The type of the object on the wire.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextRun";

    /// <summary>How large the text is drawn.</summary>
    public TextSize? Size { get; init; }

    /// <summary>How strongly the text is drawn.</summary>
    public TextWeight? Weight { get; init; }

    /// <summary>The meaning of the colour; the words must say the same.</summary>
    public TextColor? Color { get; init; }

    /// <summary>Whether the text is drawn a little paler, for what matters less.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>Which family of letters the text is drawn in.</summary>
    public FontType? FontType { get; init; }

    /// <summary>Whether the letters lean.</summary>
    public bool? Italic { get; init; }

    /// <summary>Whether the words are struck through.</summary>
    public bool? Strikethrough { get; init; }

    /// <summary>Whether the words are underlined.</summary>
    public bool? Underline { get; init; }

    /// <summary>Whether the words are marked as with a text marker.</summary>
    public bool? Highlight { get; init; }

    /// <summary>What happens when somebody presses anywhere on it. It cannot be a <see cref="ShowCardAction"/>.</summary>
    public CardAction? SelectAction { get; init; }
}
