using System.Text;
using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Reports;

/// <summary>The file behind an export's link, of one edition and format: made when it is fetched, for a person who is still in the partnership.</summary>
internal sealed class ExportFile(PartnerBotDb db, FindPartnership find, ReadExport read, Wordings wordings, ExportKind kind) : ILinkedFile
{
    public async Task<LinkedFile?> MakeAsync(PersonId person, Guid subject, CancellationToken cancellationToken)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == person, cancellationToken) is not { } reader
            || await find.EvenEndedAsync(reader, new PartnershipId(subject), Thing.Report, cancellationToken) is not { } partnership
            || await read.OfAsync(person, partnership, kind.Edition, cancellationToken) is not { } export)
        {
            return null;
        }

        return Of(wordings.For(reader.Language), export, kind.Format);
    }

    /// <summary>An export in one of its formats.</summary>
    internal static LinkedFile Of(Words words, PartnershipExport export, ExportFormat format)
    {
        var name = words.Plain($"export.file.{export.Edition}", ("partnership", export.Partnership));

        return format switch
        {
            ExportFormat.Document => new LinkedFile(
                $"{name}.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Document(words, export)),
            ExportFormat.Csv => new LinkedFile($"{name}.csv", "text/csv; charset=utf-8", ExportTable.Of(words, export)),
            ExportFormat.Markdown => new LinkedFile($"{name}.md", "text/markdown; charset=utf-8", Encoding.UTF8.GetBytes(Markdown(words, export))),
            ExportFormat.Json => new LinkedFile($"{name}.json", "application/json; charset=utf-8", ExportJson.Of(words, export)),
        };
    }

    private static byte[] Document(Words words, PartnershipExport export)
    {
        var pages = new PrintedPages(new PrintedFrame(
            export.Partnership,
            words["export.contents"],
            ExportPages.Audience(words, export),
            words.Culture.Name,
            words.RightToLeft is true,
            export.MadeOn));
        ExportPages.Write(pages, words, export);

        return pages.ToBytes();
    }

    private static string Markdown(Words words, PartnershipExport export)
    {
        var pages = new MarkdownFile();
        ExportPages.Write(pages, words, export);

        return pages.ToString();
    }
}

/// <summary>Which file it is; a personal link keeps it as its purpose.</summary>
internal sealed record ExportKind(ExportEdition Edition, ExportFormat Format)
{
    public string Purpose => $"export-{Edition}-{Format}";

    public static IEnumerable<ExportKind> All =>
        from edition in Enum.GetValues<ExportEdition>()
        from format in Enum.GetValues<ExportFormat>()
        select new ExportKind(edition, format);
}
