namespace PartnerBot.BotFramework.Cards;

/// <summary>A ring of slices that make a whole.</summary>
public sealed record DonutChart : CardChart
{
    /// <summary>Makes the chart.</summary>
    /// <param name="data">The slices, clockwise.</param>
    /// <param name="fallback">What is shown where charts are unknown, such as the figures as a <see cref="FactSet"/>.</param>
    public DonutChart(IReadOnlyList<ChartSlice> data, CardElement fallback)
        : base(fallback) => Data = data;

    /// <summary>The slices, clockwise.</summary>
    public IReadOnlyList<ChartSlice> Data { get; init; }

    /// <summary>The words or figure in the middle. There is nothing by default.</summary>
    public string? Value { get; init; }

    /// <summary>The colour of what stands in the middle. The client chooses by default.</summary>
    public ChartColor? ValueColor { get; init; }
}

/// <summary>One slice of a <see cref="DonutChart"/>.</summary>
/// <param name="Legend">What the slice shows.</param>
/// <param name="Value">How large the slice is, in proportion to the others.</param>
public sealed record ChartSlice(string Legend, double Value)
{
    /// <summary>The colour of the slice. The client chooses from the set by default.</summary>
    public ChartColor? Color { get; init; }
}
