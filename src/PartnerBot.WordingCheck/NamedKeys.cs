using System.Text.RegularExpressions;

namespace PartnerBot.WordingCheck;

/// <summary>Which keys of the wording the source names: as they stand, or with a part that is filled in.</summary>
internal sealed partial class NamedKeys
{
    private readonly HashSet<string> _literals;
    private readonly IReadOnlyList<Regex> _templates;
    private readonly HashSet<string> _names;

    private NamedKeys(IReadOnlyList<(string File, string Text)> source, string content)
    {
        var text = string.Concat(source.Select(file => file.Text));
        var code = Comment().Replace(text, "");

        _literals = [.. Literal().Matches(text).Select(match => match.Groups[1].Value)];
        _templates = [.. Template().Matches(text).Select(match => match.Groups[1].Value).Distinct().Select(Pattern)];
        _names =
        [
            .. from place in Members().Matches(code).Select(match => match.Groups[1].Value).Append(content)
               from Match name in Name().Matches(place)
               select name.Value.ToUpperInvariant(),
            .. Quoted().Matches(code).Select(match => match.Groups[1].Value.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()),
        ];
        Said =
        [
            .. from file in source
               from Match match in SaidKey().Matches(file.Text)
               select (match.Groups[1].Value, file.File, file.Text.AsSpan(0, match.Index).Count('\n') + 1),
        ];
    }

    /// <summary>Every key that is asked for by its full name, and where.</summary>
    public IReadOnlyList<(string Key, string File, int Line)> Said { get; }

    /// <param name="folder">The product's source; what stands in its content files of other kinds may be filled in, too.</param>
    public static NamedKeys Read(string folder)
    {
        var wording = Path.Combine(folder, "Wording") + Path.DirectorySeparatorChar;

        return new NamedKeys(
            [
                .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                    .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
                    .Select(file => (file, File.ReadAllText(file))),
            ],
            string.Concat(Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(file => !file.StartsWith(wording, StringComparison.Ordinal)).Select(File.ReadAllText)));
    }

    /// <summary>A part that is filled in must be a member of an enum, or stand in quotes: the name of a table, a step. Any other word of the source is none.</summary>
    public bool Names(string key)
    {
        var parent = key[..key.LastIndexOf('.')];

        return _literals.Contains(key)
            || (_literals.Contains(parent) && IsName(key[(parent.Length + 1)..]))
            || _templates.Any(template => template.Match(key) is { Success: true } match && match.Groups.Values.Skip(1).All(part => part.Value.Split('.').All(IsName)));

        bool IsName(string part) => Bands().IsMatch(part) || Forms(part.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant()).Any(_names.Contains);

        // A table is named in the plural, and the third field of a kind with its number.
        static IEnumerable<string> Forms(string part) => [part, part.TrimEnd('S'), part.TrimEnd('1', '2', '3')];
    }

    /// <summary>A hole may hold a dot where it holds the name of what is chosen and the choice: <c>checkins.{Key(help)}</c>.</summary>
    private static Regex Pattern(string template) =>
        new($"^{string.Join("([a-zA-Z0-9_]+(?:\\.[a-zA-Z0-9_]+)?)", Hole().Split(template).Select(Regex.Escape))}$");

    [GeneratedRegex(@"""([a-zA-Z0-9_.]+)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\$""([a-z][a-zA-Z]*\.[^""\s]*\{[^""]*)""")]
    private static partial Regex Template();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex("[a-zA-Z0-9]+")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?:^|\s)//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\benum \w+[^{]*\{([^}]*)\}")]
    private static partial Regex Members();

    /// <summary>A word in quotes: «read-back», «@else».</summary>
    [GeneratedRegex(@"""@?([a-zA-Z0-9_-]+)""")]
    private static partial Regex Quoted();

    /// <summary>«checkins.summary.band.1to3»</summary>
    [GeneratedRegex("^[0-9](?:to[0-9])?$")]
    private static partial Regex Bands();

    [GeneratedRegex(@"[Ww]ords(?:\[|\.(?:Say|Plain|Count|List|When)\(\s*)""([a-zA-Z0-9.]+)""")]
    private static partial Regex SaidKey();
}
