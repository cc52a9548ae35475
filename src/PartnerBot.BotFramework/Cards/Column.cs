using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>A column of a <see cref="ColumnSet"/>.</summary>
/// <param name="Items">The elements, in reading order.</param>
public sealed record Column(IReadOnlyList<CardElement> Items)
{
    /// <summary>The type of the object on the wire.</summary>
    [JsonPropertyOrder(-2)]
    public string Type { get; } = "Column";

    /// <summary>
    /// The name by which an action finds this column. It is unique within the card. It may be <see langword="null"/> where nothing has to find it.
    /// </summary>
    [JsonPropertyOrder(-1)]
    public string? Id { get; init; }

    /// <summary>How wide the column is. The default is to share the room evenly.</summary>
    public ColumnWidth? Width { get; init; }

    /// <summary>Whether the column is shown; a <see cref="ToggleVisibilityAction"/> can change it. The default is to show it.</summary>
    public bool? IsVisible { get; init; }

    /// <summary>Whether a line is drawn before the column. None is by default.</summary>
    public bool? Separator { get; init; }

    /// <summary>The room between this column and the one before it. The default is <see cref="Spacing.Default"/>.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>At which widths of the card the column is shown. The default is all of them.</summary>
    public TargetWidth? TargetWidth { get; init; }

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
