using System.Globalization;
using CsvHelper;
using PartnerBot.Closings;
using PartnerBot.Reflections;
using PartnerBot.Wording;

namespace PartnerBot.Reports;

/// <summary>
/// An export as a table for a spreadsheet: each story a row, and after them what the closing round leaves. The first column says which, so that counting the
/// rows of stories counts the stories; one that is not shown is a row without its words.
/// </summary>
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
            .Concat(Enumerable.Repeat((string[])[words["export.row.story"], .. Reflection(words, report), words["export.column.no"]], report.Withheld))
            .Concat(report.Closing is { } closing ? Closing(words, report, closing) : []);
    }

    private static IEnumerable<string> Head(Words words) =>
    [
        .. from column in (string[])["row", "reflection", "opened", "due", "shown", "title", "teller", "domain", "chosen", "othersNotAsked"]
           select words[$"export.column.{column}"],
        .. from part in Parts select words[$"reflections.part.{part}"],
        words["export.column.words"],
    ];

    /// <summary>What the closing round leaves: each thing a row, its words in the last column.</summary>
    private static IEnumerable<IReadOnlyList<string>> Closing(Words words, ReflectionReport report, ClosingRecord record) =>
    [
        .. record.Decisions.Select(line => Row(
            words,
            report,
            "decision",
            ClosingSection.Organisation(words, line),
            "",
            line.Why is { } why ? $"{DecisionCards.Said(words, line)}\n{why}" : DecisionCards.Said(words, line))),
        .. from picture in record.Pictures
           from said in ClosingSection.Values(words, record, picture)
           select Row(words, report, "value", words.ValueName(picture.Value), "", said),
        .. record.Entries.Select(entry => Row(
            words, report, entry.Kind == LegacyKind.Celebrate ? "celebration" : "stays", words[$"legacy.kind.{entry.Kind}.title"], entry.Name ?? "", entry.Text)),
    ];

    private static string[] Row(Words words, ReflectionReport report, string row, string title, string by, string text) =>
    [
        words[$"export.row.{row}"],
        .. Reflection(words, report),
        words["export.column.yes"],
        title,
        by,
        .. Enumerable.Repeat("", 3 + Parts.Length),
        text,
    ];

    private static IReadOnlyList<string> Row(Words words, ReflectionReport report, ReportedStory story, bool isChosen)
    {
        var parts = ReflectionChapter.Parts(story.Text).ToDictionary(part => part.Part, part => part.Text);

        return
        [
            words["export.row.story"],
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

    private static string Cell(string text)
    {
        var cell = string.Join('\n', WrittenLines.Of(text)).Trim();

        // The writer looks for the signs of a formula among those of ASCII; a spreadsheet in Japanese or Chinese takes the wide ones, too.
        return cell is ['＝' or '＋' or '－' or '＠', ..] ? $"'{cell}" : cell;
    }
}
