namespace PartnerBot.BotFramework.Cards;

/// <summary>Bars that lie under each other: the better choice for long names.</summary>
public sealed record HorizontalBarChart : CardChart
{
    /// <summary>Makes the chart.</summary>
    /// <param name="data">The bars, from top to bottom.</param>
    /// <param name="fallback">What is shown where charts are unknown, such as the figures as a <see cref="FactSet"/>.</param>
    public HorizontalBarChart(IReadOnlyList<ChartBar> data, CardElement fallback)
        : base(fallback) => Data = data;

    /// <summary>The bars, from top to bottom.</summary>
    public IReadOnlyList<ChartBar> Data { get; init; }

    /// <summary>The words under the horizontal axis. There are none by default.</summary>
    public string? XAxisTitle { get; init; }

    /// <summary>The words beside the vertical axis. There are none by default.</summary>
    public string? YAxisTitle { get; init; }

    /// <summary>The colour of what has no colour of its own. The client chooses by default.</summary>
    public ChartColor? Color { get; init; }

    /// <summary>How the values are shown. The default is <see cref="HorizontalBarDisplay.AbsoluteWithAxis"/>.</summary>
    public HorizontalBarDisplay? DisplayMode { get; init; }
}
