using System.Text.Json;

namespace PartnerBot.Wording;

/// <summary>The plural rules of the languages offered, after the Unicode CLDR (whole numbers only).</summary>
internal static class Plurals
{
    private static readonly string[] Categories = ["zero", "one", "two", "few", "many", "other"];

    public static string Category(string language, int count) => language switch
    {
        "fr" => count is 0 or 1 ? "one" : "other",
        _ => count == 1 ? "one" : "other",
    };

    public static bool IsPlural(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty("other", out _)
        && value.EnumerateObject().All(member => Categories.Contains(member.Name));
}
