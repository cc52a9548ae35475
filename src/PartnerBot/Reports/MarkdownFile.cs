using System.Text;

namespace PartnerBot.Reports;

/// <summary>Writes a Markdown file in which people's own words stay words: none becomes a heading, a link, a picture or HTML.</summary>
internal sealed class MarkdownFile : IPages
{
    // Read by some Markdown or other: CommonMark, GitHub's, or Pandoc's with its formulas and footnotes.
    private const string Marks = "\\`*_{}[]<>#~|&$^@!=\"";

    private readonly StringBuilder _text = new();

    public void Heading(int level, string text) => Block($"{new string('#', level)} {Escape(WrittenLines.AsOne(text))}");

    public void Paragraph(string text) => Block(Escape(WrittenLines.AsOne(text)));

    public void Label(string text) => Block($"**{Escape(WrittenLines.AsOne(text))}**");

    public void Quote(string text)
    {
        var lines = WrittenLines.Of(text).Select(Escape).ToList();
        var quoted = lines.Select((line, place) =>
            line.Length == 0 ? ">" : place + 1 < lines.Count && lines[place + 1].Length > 0 ? $"> {line}\\" : $"> {line}");

        Block(string.Join('\n', quoted));
    }

    public void Table(IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows) =>
        Block(string.Join('\n', [Row(head), Row([.. head.Select(_ => "---")], escape: false), .. rows.Select(row => Row(row))]));

    public override string ToString() => _text.ToString();

    private void Block(string text)
    {
        if (_text.Length > 0)
            _text.Append('\n');
        _text.Append(text).Append('\n');
    }

    private static string Row(IReadOnlyList<string> cells, bool escape = true) =>
        $"| {string.Join(" | ", cells.Select(cell => escape ? Escape(WrittenLines.AsOne(cell)) : cell))} |";

    private static string Escape(string line)
    {
        var escaped = new StringBuilder(line.Length + 8);
        for (var place = 0; place < line.Length; place++)
        {
            if (IsMark(line, place))
                escaped.Append('\\');
            escaped.Append(line[place]);
        }

        return escaped.ToString();
    }

    private static bool IsMark(string line, int place) => line[place] switch
    {
        '-' or '+' or ':' or '%' => place == 0 || line[place] == ':' && Follows(line, place + 1, "//"),
        '.' or ')' => line[..place].All(char.IsAsciiDigit) || line[place] == '.' && place >= 3 && Follows(line, place - 3, "www"),
        var other => Marks.Contains(other, StringComparison.Ordinal),
    };

    private static bool Follows(string line, int place, string text) =>
        string.Compare(line, place, text, 0, text.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
