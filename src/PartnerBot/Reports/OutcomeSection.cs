using PartnerBot.Reflections;
using PartnerBot.Wording;

namespace PartnerBot.Reports;

/// <summary>What the panel chose and why, before the stories themselves.</summary>
internal static class OutcomeSection
{
    public static void Write(MarkdownFile file, Words words, Outcome outcome)
    {
        file.Heading(2, words["outcome.title"]);
        file.Paragraph(words.Count("outcome.how", outcome.People, ("organisations", outcome.Organisations), ("read", outcome.Read)));
        if (outcome.Domains.Count == 0)
            file.Paragraph(words["outcome.nothing"]);
        foreach (var domain in outcome.Domains)
        {
            file.Heading(3, StoryDomain.Label(words, domain.Domain));
            if (domain.Chosen.Count > 1)
                file.Paragraph(words["outcome.tie"]);
            foreach (var story in domain.Chosen)
            {
                Write(file, words, words["outcome.chosen"], story);
            }

            foreach (var story in domain.Others)
            {
                Write(file, words, words["outcome.others"], story);
            }
        }
    }

    private static void Write(MarkdownFile file, Words words, string label, OutcomeStory story)
    {
        file.Label(story.Text is null ? label : $"{label}: {StoryWords.Title(words, story.Text)}");
        if (story.Text is null)
            file.Paragraph(words["outcome.hidden"]);
        foreach (var reason in story.Reasons)
        {
            file.Quote(reason);
        }

        if (story.Check is not { } check)
            return;

        file.Paragraph($"{words["outcome.checked"]} · {words.Plain("check.line", ("by", check.By), ("finding", words[$"check.findings.{check.Finding}"]))}");
        file.Quote(check.How);
    }
}
