using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>A row of a <see cref="Table"/>.</summary>
/// <param name="Cells">The cells, from left to right, as many as there are columns.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    /// <summary>The type of the object on the wire.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableRow";

    /// <summary>The background of the row. The default is the background of the table.</summary>
    public ContainerStyle? Style { get; init; }

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
