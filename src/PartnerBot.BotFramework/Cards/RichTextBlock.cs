namespace PartnerBot.BotFramework.Cards;

/// <summary>
/// A paragraph whose pieces are drawn differently. Markdown is not understood, so it is the right place for words that people wrote.
/// </summary>
/// <param name="Inlines">The pieces, in reading order; they follow one another without a space.</param>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement
{
    /// <summary>Where the element stands between the left and the right edge. The default is as in what holds it, and left where nothing says.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}
