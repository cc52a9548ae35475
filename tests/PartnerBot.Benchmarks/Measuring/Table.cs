using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PartnerBot.Benchmarks.Measuring;

/// <summary>Figures by peer, for eyes and for machines.</summary>
internal sealed class Table(string title, params string[] columns)
{
    private const int NameWidth = 30;

    private readonly List<(string Name, double[] Figures)> _rows = [];

    public void Add(string name, params double[] figures) => _rows.Add((name, figures));

    public string ToText()
    {
        var text = new StringBuilder(title.PadRight(NameWidth));
        foreach (var column in columns)
        {
            text.Append("  ").Append(column);
        }

        foreach (var (name, figures) in _rows)
        {
            text.AppendLine().Append(name.PadRight(NameWidth));
            for (var i = 0; i < columns.Length; i++)
            {
                var figure = figures[i].ToString(figures[i] < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);
                text.Append("  ").Append(figure.PadLeft(columns[i].Length));
            }
        }

        return text.ToString();
    }

    /// <summary>One object: peer by peer, column by column.</summary>
    public Dictionary<string, Dictionary<string, double>> ToFigures() => _rows.ToDictionary(
        row => row.Name,
        row => columns.Zip(row.Figures, (column, figure) => (column, Rounded: Math.Round(figure, 3))).ToDictionary(pair => pair.column, pair => pair.Rounded));

    public static string Json(IEnumerable<Table> tables) =>
        JsonSerializer.Serialize(tables.ToDictionary(table => table.Title, table => table.ToFigures()));

    private string Title => title;
}
