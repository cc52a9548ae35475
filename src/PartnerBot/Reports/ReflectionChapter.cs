using PartnerBot.Reflections;
using PartnerBot.Wording;

namespace PartnerBot.Reports;

/// <summary>One reflection in a file: what was asked, what the panel chose, and every story that may stand there.</summary>
internal static class ReflectionChapter
{
    /// <param name="pages">The file.</param>
    /// <param name="words">The reader's language.</param>
    /// <param name="report">What is to be read.</param>
    /// <param name="level">The level of its headings.</param>
    /// <param name="withheld">The sentence that counts the stories, and says why some are not shown.</param>
    public static void Write(IPages pages, Words words, ReflectionReport report, int level, string withheld = "reports.file.counts")
    {
        pages.Paragraph(words.Plain(
            "reports.file.when",
            ("kind", ReflectionWords.Kind(words, report.Kind)),
            ("opened", ReflectionWords.Day(words, report.OpenedOn)),
            ("due", ReflectionWords.Day(words, report.DueOn))));
        pages.Paragraph(words.Plain(withheld, ("invited", report.Invited), ("told", report.Told), ("withheld", report.Withheld)));
        if (report.Outcome is { } outcome)
            OutcomeSection.Write(pages, words, outcome, level);

        foreach (var story in report.Stories)
        {
            Write(pages, words, story, level);
        }

        if (report.Closing is { } closing)
            ClosingSection.Write(pages, words, closing, level);
    }

    /// <summary>The parts of a story that were told, in their order, under their names in the wording.</summary>
    public static IEnumerable<(string Part, string Text)> Parts(StoryText text) =>
        from part in ((string Part, string? Text)[])
        [
            ("chosen", text.ChosenChange),
            ("changes", StoryWords.Others(text)),
            ("before", text.Before),
            ("happened", text.Happened),
            ("now", text.Now),
            ("why", text.WhyItMatters),
            ("lesson", text.Lesson),
        ]
        where part.Text is not null
        select (part.Part, part.Text!);

    private static void Write(IPages pages, Words words, ReportedStory story, int level)
    {
        pages.Heading(level, ReportWords.Title(words, story.Text));
        pages.Paragraph(ReportWords.Teller(words, story.Teller));
        pages.Paragraph(words.Plain("reflections.part.domain", ("domain", StoryDomain.Label(words, story.Domain))));
        if (story.OthersNotAsked)
            pages.Paragraph(words["reports.othersNotAsked"]);
        foreach (var (part, text) in Parts(story.Text))
        {
            pages.Label(words[$"reflections.part.{part}"]);
            pages.Quote(text);
        }
    }
}
