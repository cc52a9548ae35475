using System.Text.Json;

namespace PartnerBot.Wording;

/// <summary>The plural rules of the languages offered, after the Unicode CLDR: for whole numbers, and below a million, where Spanish and French have a form of their own.</summary>
internal static class Plurals
{
    private static readonly string[] Categories = ["zero", "one", "two", "few", "many", "other"];

    public static string Category(string language, int count) => language switch
    {
        "ar" => (count, count % 100) switch
        {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, >= 3 and <= 10) => "few",
            (_, >= 11) => "many",
            _ => "other",
        },
        "fr" => count is 0 or 1 ? "one" : "other",
        _ => count == 1 ? "one" : "other",
    };

    /// <summary>The forms a language needs of every sentence that counts.</summary>
    public static IReadOnlyList<string> CategoriesOf(string language) => language == "ar" ? Categories : ["one", "other"];

    public static bool IsPlural(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty("other", out _)
        && value.EnumerateObject().All(member => Categories.Contains(member.Name));
}
