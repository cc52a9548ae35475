using System.Globalization;
using CsvHelper;
using PartnerBot.Reflections;
using PartnerBot.Wording;

namespace PartnerBot.Reports;

/// <summary>The stories of an export as a table for a spreadsheet, one a row. A story that is not shown is a row without its words, so that counting rows counts stories.</summary>
internal static class ExportTable
{
    private static readonly string[] Parts = ["chosen", "changes", "before", "happened", "now", "why", "lesson"];

    public static byte[] Of(Words words, PartnershipExport export)
    {
        var head = Head(words).ToList();
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, Options(words), leaveOpen: true))
        {
            csv.WriteRecord([.. head]);
            foreach (var row in export.Reflections.SelectMany(report => Rows(words, report)))
            {
                csv.WriteRecord([.. row.Select(Cell), .. Enumerable.Repeat("", head.Count - row.Count)]);
            }
        }

        return content.ToArray();
    }

    /// <summary>The stories that the panel chose, as far as the reader may know.</summary>
    private static HashSet<StoryId> Chosen(ReflectionReport report) =>
        (report.Outcome?.Domains ?? []).SelectMany(domain => domain.Chosen).Where(story => story.Text is not null).Select(story => story.Id).ToHashSet();

    /// <summary>As a spreadsheet in the reader's language expects it, with the mark by which it knows the letters of all scripts; and no cell is a formula.</summary>
    private static CsvWriterOptions Options(Words words) => new()
    {
        Separator = words.Culture.TextInfo.ListSeparator is [.., ';'] ? ';' : ',',
        Quoting = CsvQuoting.Always,
        Injection = CsvInjection.Escape,
        WriteByteOrderMark = true,
    };

    private static IEnumerable<IReadOnlyList<string>> Rows(Words words, ReflectionReport report)
    {
        var chosen = Chosen(report);

        return report.Stories.Select(story => Row(words, report, story, chosen.Contains(story.Id)))
            .Concat(Enumerable.Repeat((string[])[.. Reflection(words, report), words["export.column.no"]], report.Withheld));
    }

    private static IEnumerable<string> Head(Words words) =>
    [
        .. from column in (string[])["reflection", "opened", "due", "shown", "title", "teller", "domain", "chosen", "othersNotAsked"]
           select words[$"export.column.{column}"],
        .. from part in Parts select words[$"reflections.part.{part}"],
    ];

    private static IReadOnlyList<string> Row(Words words, ReflectionReport report, ReportedStory story, bool isChosen)
    {
        var parts = ReflectionChapter.Parts(story.Text).ToDictionary(part => part.Part, part => part.Text);

        return
        [
            .. Reflection(words, report),
            words["export.column.yes"],
            story.Text.Title ?? "",
            ReportWords.Teller(words, story.Teller),
            StoryDomain.Label(words, story.Domain),
            words[isChosen ? "export.column.yes" : "export.column.no"],
            words[story.OthersNotAsked ? "export.column.yes" : "export.column.no"],
            .. from part in Parts select parts.GetValueOrDefault(part, ""),
        ];
    }

    private static IEnumerable<string> Reflection(Words words, ReflectionReport report) =>
    [
        ReflectionWords.Kind(words, report.Kind),
        report.OpenedOn.ToString("O", CultureInfo.InvariantCulture),
        report.DueOn.ToString("O", CultureInfo.InvariantCulture),
    ];

    private static string Cell(string text) => string.Join('\n', WrittenLines.Of(text)).Trim();
}
