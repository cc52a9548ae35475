namespace PartnerBot.BotFramework.Cards;

/// <summary>Columns beside each other. Phones do not scroll sideways: few columns, and not all of them as wide as their content.</summary>
/// <param name="Columns">The columns, in reading order.</param>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement
{
    /// <summary>The background.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>Whether the background reaches to the edge of what holds it.</summary>
    public bool? Bleed { get; init; }

    /// <summary>The least height, such as <c>80px</c>.</summary>
    public string? MinHeight { get; init; }

    /// <summary>What happens when somebody presses anywhere on it. It cannot be a <see cref="ShowCardAction"/>.</summary>
    public CardAction? SelectAction { get; init; }

    /// <summary>Where the element stands between the left and the right edge.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    /// <summary>Whether a line is drawn around it.</summary>
    public bool? ShowBorder { get; init; }

    /// <summary>Whether its corners are round.</summary>
    public bool? RoundedCorners { get; init; }
}
