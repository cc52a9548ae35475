using System.Globalization;
using System.Text.Json.Serialization;

namespace PartnerBot.BotFramework.Cards;

/// <summary>Lines over an axis of days or of words.</summary>
public sealed record LineChart : CardChart
{
    /// <summary>Makes the chart.</summary>
    /// <param name="data">The lines.</param>
    /// <param name="fallback">What is shown where charts are unknown, such as the figures as a <see cref="FactSet"/>.</param>
    public LineChart(IReadOnlyList<ChartLine> data, CardElement fallback)
        : base(fallback) => Data = data;

    /// <summary>The lines.</summary>
    public IReadOnlyList<ChartLine> Data { get; init; }

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
}

/// <summary>One line of a <see cref="LineChart"/>.</summary>
/// <param name="Legend">What the line shows.</param>
/// <param name="Values">The points, from left to right.</param>
public sealed record ChartLine(string Legend, IReadOnlyList<ChartPoint> Values)
{
    /// <summary>The colour of the line. The client chooses from the set by default.</summary>
    public ChartColor? Color { get; init; }
}

/// <summary>One point of a <see cref="ChartLine"/>.</summary>
/// <param name="X">Where the point stands on the horizontal axis: a word, or a day as <c>2027-01-31</c>, which makes it an axis of days.</param>
/// <param name="Y">How high the point stands.</param>
[method: JsonConstructor]
public sealed record ChartPoint(string X, double Y)
{
    /// <summary>Makes a point on an axis of days.</summary>
    /// <param name="day">Where the point stands on the axis.</param>
    /// <param name="y">How high the point stands.</param>
    public ChartPoint(DateOnly day, double y)
        : this(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), y)
    {
    }
}
