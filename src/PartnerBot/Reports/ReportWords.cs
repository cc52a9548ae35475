using PartnerBot.Reflections;
using PartnerBot.Wording;

namespace PartnerBot.Reports;

internal static class ReportWords
{
    /// <summary>Who tells a story, as plain text; a name is as the person wrote it.</summary>
    public static string Teller(Words words, StoryTeller teller) => teller switch
    {
        StoryTeller.Named(var name) => words.Plain("reports.told.by", ("teller", name)),
        StoryTeller.InRole(var asBroker) => words.Plain("reports.told.by", ("teller", ConsentWords.Role(words, asBroker))),
        _ => words["reports.told.nameless"],
    };

    /// <summary>The story's title, or a stand-in.</summary>
    public static string Title(Words words, StoryText text) => text.Title ?? words["reports.untitled"];
}
