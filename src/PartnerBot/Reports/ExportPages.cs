using PartnerBot.CheckIns;
using PartnerBot.Reflections;
using PartnerBot.Wording;

namespace PartnerBot.Reports;

/// <summary>The whole of an export as a text to read: Markdown and the document to print are both written by it.</summary>
internal static class ExportPages
{
    public static void Write(IPages pages, Words words, PartnershipExport export)
    {
        pages.Heading(1, export.Partnership);
        pages.Paragraph(Audience(words, export));
        pages.Paragraph(words.Plain("export.made", ("day", ReflectionWords.Day(words, export.MadeOn))));
        pages.Paragraph(words["reports.file.care"]);
        pages.Label(words["partnerships.overview.purpose"]);
        pages.Quote(export.Purpose);
        pages.Label(words["export.organisations"]);
        pages.Paragraph(words.Join(export.Organisations));

        foreach (var report in export.Reflections)
        {
            pages.Heading(2, words.Plain(
                "export.reflection",
                ("kind", ReflectionWords.Kind(words, report.Kind)),
                ("month", words.When("common.dates.month", report.DueOn))));
            if (report.Period.Length > 0)
                pages.Paragraph(words.Plain("export.period", ("period", report.Period)));
            if (report.Purpose.Length > 0)
                pages.Paragraph(words.Plain("export.purpose", ("purpose", report.Purpose)));
            ReflectionChapter.Write(pages, words, report, level: 3, export.Edition == ExportEdition.Outside ? "export.countsOutside" : "reports.file.counts");
        }

        if (export.Trend.Count > 0)
            Trend(pages, words, export.Trend);
    }

    /// <summary>Who may read the file; it also stands at the foot of every printed page.</summary>
    public static string Audience(Words words, PartnershipExport export) =>
        words.Plain($"export.audience.{export.Edition}", ("partnership", export.Partnership));

    private static void Trend(IPages pages, Words words, IReadOnlyList<TrendPoint> points)
    {
        pages.Heading(2, words["checkins.trend.title"]);
        pages.Paragraph(TrendCard.Direction(words, points));
        pages.Paragraph(words["checkins.trend.frozen"]);
        pages.Table(
            [words["export.trend.round"], words["export.trend.day"], words["export.trend.middle"]],
            [
                .. points.Select(point => (string[])
                [
                    point.Round.Number.ToString(words.Culture),
                    ReflectionWords.Day(words, point.Round.ClosedOn),
                    TrendCard.Middle(words, point.Middle),
                ]),
            ]);
    }
}
