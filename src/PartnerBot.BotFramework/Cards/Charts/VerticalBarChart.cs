namespace PartnerBot.BotFramework.Cards;

/// <summary>Bars side by side.</summary>
public sealed record VerticalBarChart : CardChart
{
    /// <summary>Makes the chart.</summary>
    /// <param name="data">The bars, from left to right.</param>
    /// <param name="fallback">What is shown where charts are unknown, such as the figures as a <see cref="FactSet"/>.</param>
    public VerticalBarChart(IReadOnlyList<ChartBar> data, CardElement fallback)
        : base(fallback) => Data = data;

    /// <summary>The bars, from left to right.</summary>
    public IReadOnlyList<ChartBar> Data { get; init; }

    /// <summary>The words under the horizontal axis. There are none by default.</summary>
    public string? XAxisTitle { get; init; }

    /// <summary>The words beside the vertical axis. There are none by default.</summary>
    public string? YAxisTitle { get; init; }

    /// <summary>The colour of what has no colour of its own. The client chooses by default.</summary>
    public ChartColor? Color { get; init; }

    /// <summary>The lower end of the vertical axis. The default follows from the data.</summary>
    public double? YMin { get; init; }

    /// <summary>The upper end of the vertical axis. The default follows from the data.</summary>
    public double? YMax { get; init; }

    /// <summary>Whether the value of each bar is written at it. It is not by default.</summary>
    public bool? ShowBarValues { get; init; }
}

/// <summary>One bar of a <see cref="VerticalBarChart"/> or <see cref="HorizontalBarChart"/>.</summary>
/// <param name="X">What the bar shows.</param>
/// <param name="Y">How long the bar is.</param>
public sealed record ChartBar(string X, double Y)
{
    /// <summary>The colour of the bar. The client chooses from the set by default.</summary>
    public ChartColor? Color { get; init; }
}
