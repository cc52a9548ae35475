namespace PartnerBot.BotFramework.Cards;

/// <summary>A paragraph or heading. Simple Markdown is understood: bold, italic, lists and links.</summary>
/// <param name="Text">The words.</param>
public sealed record TextBlock(string Text) : CardElement
{
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

    /// <summary>
    /// What the text is to a screen reader; <see cref="TextBlockStyle.Heading"/> for headings. The default is <see cref="TextBlockStyle.Default"/>.
    /// </summary>
    public TextBlockStyle? Style { get; init; }

    /// <summary>
    /// Whether long text goes on in the next line. It does by default, unlike in the Adaptive Cards schema: a cut sentence helps nobody.
    /// </summary>
    public bool Wrap { get; init; } = true;

    /// <summary>After how many lines the text is cut. It is not cut by default.</summary>
    public int? MaxLines { get; init; }

    /// <summary>Where the element stands between the left and the right edge. The default is as in what holds it, and left where nothing says.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}
