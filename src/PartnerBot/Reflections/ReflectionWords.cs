using PartnerBot.Wording;

namespace PartnerBot.Reflections;

internal static class ReflectionWords
{
    /// <summary>A day with its weekday, as one writes it in that language.</summary>
    public static string Day(Words words, DateOnly day) => words.When("pauses.day", day);

    public static string Kind(Words words, ReflectionKind kind) => words[$"reflections.kind.{kind}"];
}
