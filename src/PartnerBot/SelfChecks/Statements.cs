using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerBot.SelfChecks;

/// <summary>The statements of a self-check by their keys, as the content file lists them; their sentences stand in the wording.</summary>
internal static class Statements
{
    public static IReadOnlyList<StatementTheme> Themes { get; } = Read();

    public static IReadOnlyList<string> All { get; } = [.. Themes.SelectMany(theme => theme.Statements)];

    private static IReadOnlyList<StatementTheme> Read()
    {
        using var content = typeof(Statements).Assembly.GetManifestResourceStream("content/Statements.json")!;

        return JsonSerializer.Deserialize(content, StatementsJson.Default.IReadOnlyListStatementTheme)!;
    }
}

/// <summary>Statements about one thing; they stand on one card.</summary>
/// <param name="Theme">What they are about: also the name of the step in which they are put.</param>
/// <param name="Statements">The keys of the statements.</param>
/// <param name="InOwnWords">Whether the person may also write a line of their own.</param>
internal sealed record StatementTheme(string Theme, IReadOnlyList<string> Statements, bool InOwnWords = false);

/// <summary>How often a statement is true.</summary>
internal enum HowOften
{
    Hardly,
    Sometimes,
    Often,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<StatementTheme>))]
internal sealed partial class StatementsJson : JsonSerializerContext;
