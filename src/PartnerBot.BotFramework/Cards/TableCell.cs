using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>A cell of a <see cref="Table"/>.</summary>
/// <param name="Items">The elements, in reading order.</param>
[method: JsonConstructor]
public sealed record TableCell(IReadOnlyList<CardElement> Items)
{
    /// <summary>Makes a cell that holds one text.</summary>
    /// <param name="text">The words.</param>
    public TableCell(string text)
        : this([new TextBlock(text)])
    {
    }

    /// <summary>The type of the object on the wire.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableCell";

    /// <summary>The background. The default is the background of what holds it.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>Whether the background reaches to the edge of what holds it. It does not by default.</summary>
    public bool? Bleed { get; init; }

    /// <summary>The least height in pixels, such as <c>80px</c>. The default is as high as the content.</summary>
    public string? MinHeight { get; init; }

    /// <summary>What happens when somebody presses anywhere on it. It cannot be a <see cref="ShowCardAction"/>. The default is nothing.</summary>
    public CardAction? SelectAction { get; init; }

    /// <summary>Where the content stands between the upper and the lower edge. The default is as in what holds it, and at the top where nothing says.</summary>
    public VerticalAlignment? VerticalContentAlignment { get; init; }

    /// <summary>Whether the content is laid out from right to left. The default is as in what holds it.</summary>
    public bool? Rtl { get; init; }
}
