using PartnerBot.Wording;

namespace PartnerBot.Reflections;

internal static class ReflectionWords
{
    /// <summary>A day with its weekday, as one writes it in that language.</summary>
    public static string Day(Words words, DateOnly day) => day.ToString("D", words.Culture);

    public static string Kind(Words words, ReflectionKind kind) => words[$"reflections.kind.{kind}"];
}
