using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>A piece of a <see cref="RichTextBlock"/>.</summary>
/// <param name="Text">The words, drawn as they are.</param>
public sealed record TextRun(string Text)
{
    /// <summary>The type of the object on the wire.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextRun";

    /// <summary>How large the text is drawn. The default is <see cref="TextSize.Default"/>.</summary>
    public TextSize? Size { get; init; }

    /// <summary>How strongly the text is drawn. The default is <see cref="TextWeight.Default"/>.</summary>
    public TextWeight? Weight { get; init; }

    /// <summary>The meaning of the colour; the words must say the same. The default is <see cref="TextColor.Default"/>.</summary>
    public TextColor? Color { get; init; }

    /// <summary>Whether the text is drawn a little paler, for what matters less. It is not by default.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>Which family of letters the text is drawn in. The default is <see cref="FontType.Default"/>.</summary>
    public FontType? FontType { get; init; }

    /// <summary>Whether the letters lean. They do not by default.</summary>
    public bool? Italic { get; init; }

    /// <summary>Whether the words are struck through. They are not by default.</summary>
    public bool? Strikethrough { get; init; }

    /// <summary>Whether the words are underlined. They are not by default.</summary>
    public bool? Underline { get; init; }

    /// <summary>Whether the words are marked as with a text marker. They are not by default.</summary>
    public bool? Highlight { get; init; }

    /// <summary>What happens when somebody presses anywhere on it. It cannot be a <see cref="ShowCardAction"/>. The default is nothing.</summary>
    public CardAction? SelectAction { get; init; }
}
