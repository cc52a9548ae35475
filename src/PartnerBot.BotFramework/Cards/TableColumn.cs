namespace PartnerBot.BotFramework.Cards;

/// <summary>A column of a <see cref="Table"/>.</summary>
public sealed record TableColumn
{
    /// <summary>
    /// How wide the column is: <see cref="ColumnWidth.Weight"/> or <see cref="ColumnWidth.Pixels"/>. The default is to share the room evenly.
    /// </summary>
    public ColumnWidth? Width { get; init; }

    /// <summary>
    /// Where the content of the cells stands between the left and the right edge. The default is as in what holds them, and left where nothing says.
    /// </summary>
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    /// <summary>
    /// Where the content of the cells stands between the upper and the lower edge. The default is as in what holds them, and at the top where nothing
    /// says.
    /// </summary>
    public VerticalAlignment? VerticalCellContentAlignment { get; init; }
}
