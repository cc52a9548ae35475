namespace PartnerBot.BotFramework.Cards;

/// <summary>A picture.</summary>
/// <param name="Url">The address of a PNG, JPEG or still GIF, reachable over public HTTPS, at most 1,024 by 1,024 pixels and 1 MB; or a data URI.</param>
/// <param name="AltText">What the picture shows, for people who do not see it. It is empty only for decoration.</param>
public sealed record Image(Uri Url, string AltText) : CardElement
{
    /// <summary>How large the image is drawn.</summary>
    public ImageSize? Size { get; init; }

    /// <summary>The outline of the image.</summary>
    public ImageStyle? Style { get; init; }

    /// <summary>The exact width, such as <c>120px</c>. It wins over <see cref="Size"/>.</summary>
    public string? Width { get; init; }

    /// <summary>Where the element stands between the left and the right edge.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    /// <summary>What happens when somebody presses anywhere on it. It cannot be a <see cref="ShowCardAction"/>.</summary>
    public CardAction? SelectAction { get; init; }
}
