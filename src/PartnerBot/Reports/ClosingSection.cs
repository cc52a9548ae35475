using PartnerBot.Closings;
using PartnerBot.Wording;

namespace PartnerBot.Reports;

/// <summary>What the closing round of a final reflection leaves, after its stories.</summary>
internal static class ClosingSection
{
    public static void Write(IPages pages, Words words, ClosingRecord record, int level)
    {
        if (record.Decisions.Count > 0)
            pages.Heading(level, words["closing.shown.title"]);
        foreach (var line in record.Decisions)
        {
            pages.Label(Organisation(words, line));
            pages.Paragraph(DecisionCards.Said(words, line));
            if (line.Why is { } why)
                pages.Quote(why);
        }

        if (record.Pictures.Count > 0)
            pages.Heading(level, words["values.shown"]);
        foreach (var picture in record.Pictures)
        {
            pages.Label(words.ValueName(picture.Value));
            foreach (var said in Values(words, record, picture))
            {
                pages.Paragraph(said);
            }
        }

        foreach (var kind in record.Entries.GroupBy(entry => entry.Kind))
        {
            pages.Heading(level, words[$"legacy.kind.{kind.Key}.title"]);
            foreach (var entry in kind)
            {
                pages.Quote(entry.Text);
                if (entry.Name is { } name)
                    pages.Paragraph(name);
            }
        }
    }

    public static string Organisation(Words words, DecisionLine line) => line.Organisation ?? words["setup.voice.unaffiliatedFirst"];

    /// <summary>What is said of one value, each line with the organisation that it is said of.</summary>
    public static IEnumerable<string> Values(Words words, ClosingRecord record, ValuePicture picture) =>
        from line in ValueWords.Lines(words, record.Partnership, picture)
        select line.Organisation is { } name ? words.Plain("values.line", ("organisation", name), ("said", line.Said)) : line.Said;
}
