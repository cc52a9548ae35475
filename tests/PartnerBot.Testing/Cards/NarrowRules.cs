using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PartnerBot.Testing.Cards;

/// <summary>What is drawn in one line and cut when it is too long, instead of going on in the next.</summary>
internal static class NarrowRules
{
    /// <summary>
    /// As many letters of usual breadth as stand on a button, or in a closed list, on a telephone of 320 pixels. Reckoned from all buttons of the five
    /// languages as the Playground draws them: it has 194 pixels for bold words, of which it takes 6 to 9 for a letter. Where two or three pixels decide,
    /// it decides itself, in the tests of looks.
    /// </summary>
    public const int Room = 22;

    private const string Slim = "iljIftr.,:;!|'’()-·ال";

    private const string Broad = "mwMW@";

    public static IEnumerable<string> Violations(CardNode node)
    {
        if (node.IsAction && !node.IsFallback && node.Text("title") is { } title && !Fits(title))
            yield return $"{node.Path}: «{title}» is too long for a button on a narrow telephone, which would cut it";

        if (node.Type is "Input.ChoiceSet" && node.Text("style") is null or "compact" && !node.IsTrue("isMultiSelect"))
        {
            foreach (var choice in node.Items("choices").Where(IsOurs).Select(choice => choice.GetProperty("title").GetString()!).Where(choice => !Fits(choice)))
                yield return $"{node.Path}: «{choice}» is too long for a closed list on a narrow telephone; open, it would go on in a second line";
        }
    }

    internal static bool Fits(string words) => words.Normalize(NormalizationForm.FormD).Sum(HalfLetters) <= 2 * Room;

    /// <summary>What people have named, which stands by its id, they know by its beginning.</summary>
    private static bool IsOurs(JsonElement choice) => !Guid.TryParseExact(choice.GetProperty("value").ToString(), "N", out _);

    private static int HalfLetters(char letter) => letter switch
    {
        _ when char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        _ when char.IsWhiteSpace(letter) || Slim.Contains(letter) => 1,
        _ when Broad.Contains(letter) => 3,
        _ => 2,
    };
}
