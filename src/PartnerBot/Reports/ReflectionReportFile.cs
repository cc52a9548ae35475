using System.Text;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Reflections;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Reports;

/// <summary>The file behind a report's link: made when it is fetched, for a person who is still in the partnership.</summary>
internal sealed class ReflectionReportFile(PartnerBotDb db, FindPartnership find, ReadReflection read, Wordings wordings) : ILinkedFile
{
    public const string Purpose = "reflection-report";

    public async Task<LinkedFile?> MakeAsync(PersonId person, Guid subject, CancellationToken cancellationToken)
    {
        var reader = await db.People.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == person, cancellationToken);
        var id = new ReflectionId(subject);
        var partnershipId = await db.Reflections.Where(reflection => reflection.Id == id)
            .Select(reflection => (PartnershipId?)reflection.PartnershipId).SingleOrDefaultAsync(cancellationToken);
        if (reader is null
            || partnershipId is not { } of
            || await find.EvenEndedAsync(reader, of, Thing.Report, cancellationToken) is not { } partnership
            || await read.ByIdAsync(person, partnership, id, cancellationToken) is not { } report)
        {
            return null;
        }

        var words = wordings.For(reader.Language);
        var name = words.Plain("reports.file.name", ("partnership", partnership.Name));

        return new LinkedFile($"{name}.md", "text/markdown; charset=utf-8", Encoding.UTF8.GetBytes(Text(words, report)));
    }

    /// <summary>The stories as Markdown.</summary>
    internal static string Text(Words words, ReflectionReport report)
    {
        var file = new MarkdownFile();
        file.Heading(1, words.Plain("reports.title", ("partnership", report.Partnership)));
        file.Paragraph(words["reports.file.care"]);
        ReflectionChapter.Write(file, words, report, level: 2);

        return file.ToString();
    }
}
