namespace PartnerBot.BotFramework.Cards;

/// <summary>Columns side by side. Phones do not scroll sideways: few columns, and not all of them as wide as their content.</summary>
/// <param name="Columns">The columns, in reading order.</param>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement
{
    /// <summary>The background. The default is the background of what holds it.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>Whether the background reaches to the edge of what holds it. It does not by default.</summary>
    public bool? Bleed { get; init; }

    /// <summary>The least height in pixels, such as <c>80px</c>. The default is as high as the content.</summary>
    public string? MinHeight { get; init; }

    /// <summary>What happens when somebody presses anywhere on it. It cannot be a <see cref="ShowCardAction"/>. The default is nothing.</summary>
    public CardAction? SelectAction { get; init; }

    /// <summary>Where the element stands between the left and the right edge. The default is as in what holds it, and left where nothing says.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    /// <summary>Whether a line is drawn around it. None is by default.</summary>
    public bool? ShowBorder { get; init; }

    /// <summary>Whether its corners are round. They are not by default.</summary>
    public bool? RoundedCorners { get; init; }
}
