using PartnerBot.Commands;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>
/// What a change is about. The usual domains have words in every language and are kept as <c>@key</c>; one that a broker has named is kept, and shown
/// to everybody, as it was written.
/// </summary>
internal static class StoryDomain
{
    public const int Fewest = 2;

    public const int Most = 6;

    public const int LongestName = 60;

    /// <summary>Anything else, including for the worse: always there, and always the last.</summary>
    public const string Else = "@else";

    /// <summary>What is offered at first.</summary>
    public static IReadOnlyList<string> Standard { get; } = ["@people", "@together", "@communities", "@organisations", Else];

    public static string Label(Words words, string domain) => domain.StartsWith('@') ? words[$"reflections.domain.{domain[1..]}"] : domain;

    /// <summary>The lines in which a broker edits the domains: all but the one that is always there.</summary>
    public static string Lines(Words words, IEnumerable<string> domains) =>
        string.Join('\n', domains.Where(domain => domain != Else).Select(domain => Label(words, domain)));

    /// <summary>Reads the domains a broker has written, one a line. The words of a usual one, in any language, stay a usual one.</summary>
    /// <returns>The domains with «anything else» behind them; <see langword="null"/> with the reason when they will not do.</returns>
    public static (IReadOnlyList<string>? Domains, DomainProblem? Problem) Read(string? lines, Wordings wordings)
    {
        var usual = Standard
            .SelectMany(domain => wordings.All.Select(words => (Words: Phrases.Normal(Label(words, domain)), Domain: domain)))
            .ToLookup(label => label.Words, label => label.Domain);
        List<string> named =
        [
            .. (lines ?? "").Split(['\n', '\r', ';', '؛'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.TrimStart('@', '-', '*', '•', ' '))
                .Where(line => line.Length > 0)
                .Select(line => usual[Phrases.Normal(line)].FirstOrDefault() ?? line)
                .DistinctBy(domain => domain.StartsWith('@') ? domain : Phrases.Normal(domain))
                .Where(domain => domain != Else),
        ];

        return named switch
        {
            { Count: < Fewest - 1 or > Most - 1 } => (null, DomainProblem.Number),
            _ when named.Exists(domain => domain.Length > LongestName) => (null, DomainProblem.TooLong),
            _ => ([.. named, Else], null),
        };
    }
}

internal enum DomainProblem
{
    Number,
    TooLong,
}
