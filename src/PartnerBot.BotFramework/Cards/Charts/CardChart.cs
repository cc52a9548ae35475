namespace PartnerBot.BotFramework.Cards;

/// <summary>A chart. Only Teams and Copilot draw charts, and a chart has no text for people who do not see it.</summary>
/// <remarks>Every chart therefore comes with a fallback, and the card says the same in words beside it.</remarks>
public abstract record CardChart : CardElement
{
    private protected CardChart(CardElement fallback)
    {
        ArgumentNullException.ThrowIfNull(fallback);

        Fallback = fallback;
    }

    /// <summary>The title of the chart.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the title is shown. The default is not to show it.</summary>
    public bool? ShowTitle { get; init; }

    /// <summary>The colours that the chart takes one after the other.</summary>
    public ChartColorSet? ColorSet { get; init; }

    /// <summary>Whether the legend is shown.</summary>
    public bool? ShowLegend { get; init; }

    /// <summary>Where the element stands between the left and the right edge.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}
