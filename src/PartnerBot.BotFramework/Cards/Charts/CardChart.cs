namespace PartnerBot.BotFramework.Cards;

/// <summary>A chart. Only Teams and Copilot draw charts, and a chart has no text for people who do not see it.</summary>
/// <remarks>
/// Source: Microsoft's page on charts in Adaptive Cards, 2026. How many points a chart takes is documented nowhere. Every chart therefore comes with a
/// fallback, and the card says the same in words beside it.
/// </remarks>
public abstract record CardChart : CardElement
{
    private protected CardChart(CardElement fallback)
    {
        ArgumentNullException.ThrowIfNull(fallback);

        Fallback = fallback;
    }

    /// <summary>The title of the chart. There is none by default.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the title is shown. The default is not to show it.</summary>
    public bool? ShowTitle { get; init; }

    /// <summary>The colours that the chart takes one after the other. The client chooses by default.</summary>
    public ChartColorSet? ColorSet { get; init; }

    /// <summary>Whether the legend is shown. The client decides by default.</summary>
    public bool? ShowLegend { get; init; }

    /// <summary>Where the element stands between the left and the right edge. The default is as in what holds it, and left where nothing says.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}
