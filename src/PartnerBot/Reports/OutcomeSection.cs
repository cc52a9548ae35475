using PartnerBot.Reflections;
using PartnerBot.Wording;

namespace PartnerBot.Reports;

/// <summary>What the panel chose and why, before the stories themselves.</summary>
internal static class OutcomeSection
{
    public static void Write(IPages pages, Words words, Outcome outcome, int level)
    {
        pages.Heading(level, words["outcome.title"]);
        if (OutcomeCard.How(words, outcome) is { } how)
            pages.Paragraph(how);
        if (outcome.Domains.Count == 0)
            pages.Paragraph(words["outcome.nothing"]);
        foreach (var domain in outcome.Domains)
        {
            pages.Heading(level + 1, StoryDomain.Label(words, domain.Domain));
            if (domain.Chosen.Count > 1)
                pages.Paragraph(words["outcome.tie"]);
            foreach (var story in domain.Chosen)
            {
                Write(pages, words, "outcome.chosenStory", story);
            }

            foreach (var story in domain.Others)
            {
                Write(pages, words, "outcome.othersStory", story);
            }
        }
    }

    private static void Write(IPages pages, Words words, string label, OutcomeStory story)
    {
        if (story.Text is null)
            pages.Paragraph(words["outcome.hidden"]);
        else
            pages.Label(words.Plain(label, ("title", StoryWords.Title(words, story.Text))));
        foreach (var reason in story.Reasons)
        {
            pages.Quote(reason);
        }

        if (story.Check is not { } check)
            return;

        pages.Paragraph(words.Plain("outcome.checked", ("line", CheckCards.Line(words, check))));
        pages.Quote(check.How);
    }
}
