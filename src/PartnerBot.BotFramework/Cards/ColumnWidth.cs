using System.Globalization;
using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>How wide a column is.</summary>
[JsonConverter(typeof(ColumnWidthConverter))]
public sealed record ColumnWidth
{
    private ColumnWidth(string text) => Text = text;

    private ColumnWidth(double share) => Share = share;

    /// <summary>As wide as its content.</summary>
    public static ColumnWidth Auto { get; } = new("auto");

    /// <summary>As wide as the room that the others leave.</summary>
    public static ColumnWidth Stretch { get; } = new("stretch");

    internal string? Text { get; }

    internal double? Share { get; }

    /// <summary>A part of the room, in proportion to the other columns that have one.</summary>
    /// <param name="share">The proportion, above zero.</param>
    /// <returns>The width.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not above zero.</exception>
    public static ColumnWidth Weight(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);

        return new ColumnWidth(share);
    }

    /// <summary>An exact width.</summary>
    /// <param name="pixels">The width in pixels, above zero.</param>
    /// <returns>The width.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pixels"/> is not above zero.</exception>
    public static ColumnWidth Pixels(int pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pixels);

        return new ColumnWidth(string.Create(CultureInfo.InvariantCulture, $"{pixels}px"));
    }

    internal static ColumnWidth FromText(string text) => new(text);
}
