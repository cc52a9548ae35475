namespace PartnerBot.BotFramework.Cards;

/// <summary>Rows and columns. Phones do not scroll sideways: three columns are many.</summary>
/// <param name="Columns">The columns, from left to right.</param>
/// <param name="Rows">The rows, from top to bottom.</param>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : CardElement
{
    /// <summary>Whether the first row names the columns. It does by default, so that a screen reader can say which column a cell is in.</summary>
    public bool FirstRowAsHeaders { get; init; } = true;

    /// <summary>Whether lines are drawn between the cells. The default is to draw them.</summary>
    public bool? ShowGridLines { get; init; }

    /// <summary>The colour of the lines. The default is the colour that the client draws lines in.</summary>
    public ContainerStyle? GridStyle { get; init; }

    /// <summary>Where the element stands between the left and the right edge. The default is as in what holds it, and left where nothing says.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }

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
