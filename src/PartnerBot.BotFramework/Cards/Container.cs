namespace PartnerBot.BotFramework.Cards;

/// <summary>Holds elements together: one background, one action, one thing to show or hide.</summary>
/// <param name="Items">The elements, in reading order.</param>
public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
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

    /// <summary>Where the element stands between the left and the right edge. The default is as in what holds it, and left where nothing says.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    /// <summary>Whether the content is laid out from right to left. The default is as in what holds it.</summary>
    public bool? Rtl { get; init; }

    /// <summary>Whether a line is drawn around it. None is by default.</summary>
    public bool? ShowBorder { get; init; }

    /// <summary>Whether its corners are round. They are not by default.</summary>
    public bool? RoundedCorners { get; init; }
}
