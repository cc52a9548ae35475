namespace PartnerBot.BotFramework.Cards;

/// <summary>A paragraph or heading. Simple Markdown is understood: bold, italic, lists and links.</summary>
/// <param name="Text">The words.</param>
public sealed record TextBlock(string Text) : CardElement
{
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

    /// <summary>What the text is to a screen reader; <see cref="TextBlockStyle.Heading"/> for headings.</summary>
    public TextBlockStyle? Style { get; init; }

    /// <summary>
    /// Whether long text goes on in the next line. It does by default, unlike in the Adaptive Cards schema: a cut sentence helps nobody.
    /// </summary>
    public bool Wrap { get; init; } = true;

    /// <summary>After how many lines the text is cut.</summary>
    public int? MaxLines { get; init; }

    /// <summary>Where the element stands between the left and the right edge.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}
