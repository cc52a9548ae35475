namespace PartnerBot.BotFramework.Cards;

/// <summary>A picture.</summary>
/// <remarks>The bounds are Microsoft's, on the page about the format of a bot's messages in Teams (2026-11-21).</remarks>
/// <param name="Url">The address of a PNG, JPEG or still GIF, reachable over public HTTPS, at most 1,024 by 1,024 pixels and 1 MB; or a data URI.</param>
/// <param name="AltText">What the picture shows, for people who do not see it. It is empty only for decoration.</param>
public sealed record Image(Uri Url, string AltText) : CardElement
{
    /// <summary>How large the image is drawn. The default is <see cref="ImageSize.Auto"/>.</summary>
    public ImageSize? Size { get; init; }

    /// <summary>The outline of the image. The default is <see cref="ImageStyle.Default"/>.</summary>
    public ImageStyle? Style { get; init; }

    /// <summary>The exact width in pixels, such as <c>120px</c>. It wins over <see cref="Size"/>, which counts when this is <see langword="null"/>.</summary>
    public string? Width { get; init; }

    /// <summary>Where the element stands between the left and the right edge. The default is as in what holds it, and left where nothing says.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    /// <summary>What happens when somebody presses anywhere on it. It cannot be a <see cref="ShowCardAction"/>. The default is nothing.</summary>
    public CardAction? SelectAction { get; init; }
}
