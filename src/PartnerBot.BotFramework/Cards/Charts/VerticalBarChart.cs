namespace PartnerBot.BotFramework.Cards;

/// <summary>Bars that stand beside each other.</summary>
public sealed record VerticalBarChart : CardChart
{
    /// <summary>Makes the chart.</summary>
    /// <param name="data">The bars, from left to right.</param>
    /// <param name="fallback">What is shown where charts are unknown, such as the figures as a <see cref="FactSet"/>.</param>
    public VerticalBarChart(IReadOnlyList<ChartBar> data, CardElement fallback)
        : base(fallback) => Data = data;

    /// <summary>The bars, from left to right.</summary>
    public IReadOnlyList<ChartBar> Data { get; init; }

    /// <summary>The words under the horizontal axis.</summary>
    public string? XAxisTitle { get; init; }

    /// <summary>The words beside the vertical axis.</summary>
    public string? YAxisTitle { get; init; }

    /// <summary>The colour of what has no colour of its own.</summary>
    public ChartColor? Color { get; init; }

    /// <summary>The lower end of the vertical axis.</summary>
    public double? YMin { get; init; }

    /// <summary>The upper end of the vertical axis.</summary>
    public double? YMax { get; init; }

    /// <summary>Whether the value of each bar is written at it.</summary>
    public bool? ShowBarValues { get; init; }
}

/// <summary>One bar of a <see cref="VerticalBarChart"/> or <see cref="HorizontalBarChart"/>.</summary>
/// <param name="X">What the bar shows.</param>
/// <param name="Y">How long the bar is.</param>
public sealed record ChartBar(string X, double Y)
{
    /// <summary>The colour of the bar.</summary>
    public ChartColor? Color { get; init; }
}
