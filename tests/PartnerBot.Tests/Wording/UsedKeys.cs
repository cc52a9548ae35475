using System.Text.RegularExpressions;

namespace PartnerBot.Tests.Wording;

/// <summary>Finds out whether the source names a key of the wording: as it stands, or with a part that is filled in.</summary>
internal static partial class UsedKeys
{
    public static Source Read(string folder)
    {
        var text = string.Concat(Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var content = string.Concat(Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(file => !file.Contains("Wording", StringComparison.Ordinal)).Select(File.ReadAllText));

        return new Source(
            text,
            [.. Literal().Matches(text).Select(match => match.Groups[1].Value)],
            [.. Template().Matches(text).Select(match => match.Groups[1].Value).Distinct().Select(Pattern)],
            [.. Name().Matches(text + content).Select(match => match.Value.ToUpperInvariant())]);
    }

    /// <summary>A part that is filled in must be a name somewhere: of an enum's member, a table, a step.</summary>
    public static bool Names(Source source, string key)
    {
        var parent = key[..key.LastIndexOf('.')];

        return source.Literals.Contains(key)
            || (source.Literals.Contains(parent) && IsName(key[(parent.Length + 1)..]))
            || source.Templates.Any(template => template.Match(key) is { Success: true } match && match.Groups.Values.Skip(1).All(part => part.Value.Split('.').All(IsName)));

        bool IsName(string part) => Bands().IsMatch(part) || Forms(part.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant()).Any(source.Names.Contains);

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

    /// <summary>«checkins.summary.band.1to3»</summary>
    [GeneratedRegex("^[0-9](?:to[0-9])?$")]
    private static partial Regex Bands();

    internal sealed record Source(string Text, HashSet<string> Literals, IReadOnlyList<Regex> Templates, HashSet<string> Names);
}
