using System.Text.Json;
using System.Text.RegularExpressions;

namespace PartnerBot.WordingCheck;

/// <summary>A sentence, a list or a set of plural forms of one language, and where it stands.</summary>
internal sealed partial record Sentence(string Language, string Key, JsonElement Value, string File, int Line)
{
    public IEnumerable<string> Placeholders => PlaceholdersOf(Value);

    public static IEnumerable<string> PlaceholdersOf(JsonElement value) =>
        TextsOf(value).SelectMany(text => Placeholder().Matches(text)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> TextsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => TextsOf(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(TextsOf),
        _ => [value.ToString()],
    };

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
