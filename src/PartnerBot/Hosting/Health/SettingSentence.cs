using System.Text.RegularExpressions;

namespace PartnerBot.Hosting.Health;

/// <summary>
/// What a validator says of a setting, for where others may read it: without the value. Somebody in a hurry sets the password where the id belongs.
/// </summary>
internal static partial class SettingSentence
{
    /// <summary>The sentence up to its bound: <c>Retention:CheckIns must be from 30.00:00:00 to 365.00:00:00.</c></summary>
    public static string WithoutValue(string sentence) => sentence.IndexOf(", but ", StringComparison.Ordinal) is >= 0 and var end ? $"{sentence[..end]}." : sentence;

    /// <summary>The setting it is about; null when it names none.</summary>
    public static string? SettingIn(string sentence) => Setting().Match(sentence) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"\b[A-Z]\w+(:\w+)+\b|\bMicrosoftApp\w+")]
    private static partial Regex Setting();
}
