using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;

namespace PartnerBot.Reflections;

/// <summary>What a teller allows, in words that say how it will really look.</summary>
internal static class ConsentWords
{
    public static string Naming(Words words, StoryNaming naming, bool asBroker) => naming == StoryNaming.Role
        ? words.Plain("reflections.naming.Role", ("role", Role(words, asBroker)))
        : words[$"reflections.naming.{naming}"];

    public static string Readers(Words words, StoryReaders readers, bool hasPanel) =>
        words[readers == StoryReaders.Panel && !hasPanel ? "reflections.readers.NoPanel" : $"reflections.readers.{readers}"];

    /// <summary>What was decided, each with what it is about.</summary>
    public static FactSet Facts(Words words, StoryConsent consent, bool asBroker, bool hasPanel) => new(
    [
        new Fact(words["reflections.consent.name"], Markdown.Escape(Naming(words, consent.Naming, asBroker))),
        new Fact(words["reflections.consent.readBy"], Markdown.Escape(Readers(words, consent.Readers, hasPanel))),
    ]);

    /// <summary>The readers a teller can choose: none outside when no report for them is meant to be made.</summary>
    public static IEnumerable<StoryReaders> Offered(bool hasWiderReport) =>
        Enum.GetValues<StoryReaders>().Where(readers => hasWiderReport || readers != StoryReaders.WiderReport);

    public static string Role(Words words, bool asBroker) => words[asBroker ? "reflections.role.broker" : "reflections.role.partner"];
}
