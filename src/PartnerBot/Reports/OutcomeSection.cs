using PartnerBot.Reflections;
using PartnerBot.Wording;

namespace PartnerBot.Reports;

/// <summary>What the panel chose and why, before the stories themselves.</summary>
internal static class OutcomeSection
{
    public static void Write(IPages pages, Words words, Outcome outcome, int level)
    {
        pages.Heading(level, words["outcome.title"]);
        pages.Paragraph(words.Count("outcome.how", outcome.People, ("organisations", outcome.Organisations), ("read", outcome.Read)));
        if (outcome.Domains.Count == 0)
            pages.Paragraph(words["outcome.nothing"]);
        foreach (var domain in outcome.Domains)
        {
            pages.Heading(level + 1, StoryDomain.Label(words, domain.Domain));
            if (domain.Chosen.Count > 1)
                pages.Paragraph(words["outcome.tie"]);
            foreach (var story in domain.Chosen)
            {
                Write(pages, words, words["outcome.chosen"], story);
            }

            foreach (var story in domain.Others)
            {
                Write(pages, words, words["outcome.others"], story);
            }
        }
    }

    private static void Write(IPages pages, Words words, string label, OutcomeStory story)
    {
        pages.Label(story.Text is null ? label : $"{label}: {StoryWords.Title(words, story.Text)}");
        if (story.Text is null)
            pages.Paragraph(words["outcome.hidden"]);
        foreach (var reason in story.Reasons)
        {
            pages.Quote(reason);
        }

        if (story.Check is not { } check)
            return;

        pages.Paragraph($"{words["outcome.checked"]} · {words.Plain("check.line", ("by", check.By), ("finding", words[$"check.findings.{check.Finding}"]))}");
        pages.Quote(check.How);
    }
}
