using System.Text;

namespace PartnerBot.Reports;

/// <summary>Writes a Markdown file in which people's own words stay words: none becomes a heading, a link, a picture or HTML.</summary>
internal sealed class MarkdownFile
{
    // Read by some Markdown or other: CommonMark, GitHub's, or Pandoc's with its formulas and footnotes.
    private const string Marks = "\\`*_{}[]<>#~|&$^@!=\"";

    private readonly StringBuilder _text = new();

    /// <summary>A heading.</summary>
    public void Heading(int level, string text) => Block($"{new string('#', level)} {Escape(OneLine(text))}");

    /// <summary>A paragraph of the bot's own or of mixed words; all of it is shown as it is.</summary>
    public void Paragraph(string text) => Block(Escape(OneLine(text)));

    /// <summary>A paragraph in bold.</summary>
    public void Label(string text) => Block($"**{Escape(OneLine(text))}**");

    /// <summary>What a person wrote, line by line.</summary>
    public void Quote(string text)
    {
        var lines = Lines(text).Select(Escape).ToList();
        var quoted = lines.Select((line, place) =>
            line.Length == 0 ? ">" : place + 1 < lines.Count && lines[place + 1].Length > 0 ? $"> {line}\\" : $"> {line}");

        Block(string.Join('\n', quoted));
    }

    public override string ToString() => _text.ToString();

    private void Block(string text)
    {
        if (_text.Length > 0)
            _text.Append('\n');
        _text.Append(text).Append('\n');
    }

    private static string OneLine(string text) => string.Join(' ', Lines(text).Where(line => line.Length > 0));

    /// <summary>The lines without blanks around them: four of these before a line would make it code.</summary>
    private static IEnumerable<string> Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n').Select(line => new string([.. line.Where(IsShown)]).Trim());

    /// <summary>Leaves out control signs, and those that turn the direction of what follows.</summary>
    private static bool IsShown(char c) => !char.IsControl(c) && c is not (>= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069');

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
