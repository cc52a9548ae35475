using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PartnerBot.Wording;

namespace PartnerBot.Reports;

/// <summary>Writes a document to print, for Word and whatever else reads its format: with styles, a contents page that leads to the chapters, and page numbers.</summary>
internal sealed class PrintedPages(PrintedFrame frame) : IPages
{
    /// <summary>The headings of chapters and of their sections stand in the contents.</summary>
    private const int LowestInContents = 3;

    /// <summary>A heading, who told it and what it is about do not stay behind at the foot of a page.</summary>
    private const int KeptUnderHeading = 2;

    private readonly Body _body = new();
    private readonly List<ContentsLine> _contents = [];
    private OpenXmlElement? _front;
    private int _bookmarks;
    private int _paragraphsUnderHeading;

    public void Heading(int level, string text)
    {
        var line = WrittenLines.AsOne(text);
        if (level == 1)
        {
            Add("Title", line);
            return;
        }

        // The contents come after the title page, before the first chapter.
        _front ??= _body.LastChild;
        _paragraphsUnderHeading = 0;
        var name = $"_Toc{++_bookmarks:D8}";
        var id = _bookmarks.ToString(CultureInfo.InvariantCulture);
        _body.AppendChild(new Paragraph(
            Style($"Heading{level - 1}"), new BookmarkStart { Id = id, Name = name }, Run(line), new BookmarkEnd { Id = id }));
        if (level <= LowestInContents)
            _contents.Add(new ContentsLine(level - 1, line, name));
    }

    public void Paragraph(string text)
    {
        var paragraph = Add("BodyText", WrittenLines.AsOne(text));
        if (_paragraphsUnderHeading++ < KeptUnderHeading)
            paragraph.ParagraphProperties!.AppendChild(new KeepNext());
    }

    public void Label(string text) => Add("PartLabel", WrittenLines.AsOne(text));

    public void Quote(string text)
    {
        foreach (var line in WrittenLines.Of(text).Where(line => line.Length > 0))
        {
            Add("Quote", line);
        }
    }

    public void Table(IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var properties = new TableProperties(new TableStyle { Val = "TableGrid" });
        if (frame.RightToLeft)
            properties.AppendChild(new BiDiVisual());
        properties.AppendChild(new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" });
        var table = new Table(properties, new TableGrid(head.Select(_ => new GridColumn())));
        table.AppendChild(Row(head, new TableRowProperties(new CantSplit(), new TableHeader()), "TableHead"));
        foreach (var row in rows)
        {
            table.AppendChild(Row(row, new TableRowProperties(new CantSplit()), "TableText"));
        }

        _body.AppendChild(table);
    }

    /// <summary>The document as bytes.</summary>
    public byte[] ToBytes()
    {
        using var content = new MemoryStream();
        using (var document = WordprocessingDocument.Create(content, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = WrittenLines.AsOne(frame.Title);
            document.PackageProperties.Language = frame.Language;
            document.PackageProperties.Created = frame.MadeOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = PrintedStyles.Of(frame.Language, frame.RightToLeft);
            main.AddNewPart<DocumentSettingsPart>().Settings = new DocumentFormat.OpenXml.Wordprocessing.Settings(
                new Compatibility(new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }));
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(new Paragraph(
                Style("Footer"), Run($"{WrittenLines.AsOne(frame.Foot)} · "), Field(" PAGE ")));
            AddContents();
            var section = _body.AppendChild(new SectionProperties(
                new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1304, Bottom = 1304, Left = 1304, Right = 1304, Header = 624, Footer = 624, Gutter = 0 }));
            if (frame.RightToLeft)
                section.AppendChild(new BiDi());
            main.Document = new Document(_body);
        }

        return content.ToArray();
    }

    /// <summary>
    /// A table of contents as Word keeps it: it stands there as written, and is marked so that Word fills in the page numbers, which only whoever lays
    /// out the pages knows.
    /// </summary>
    private void AddContents()
    {
        if (_contents.Count < 2)
            return;

        var lines = _contents.ConvertAll(line => new Paragraph(
            Style($"TOC{line.Level}"),
            new Hyperlink(Run(line.Text), new Run(new TabChar()), Field($" PAGEREF {line.Bookmark} \\h ")) { Anchor = line.Bookmark, History = true }));
        lines[0].InsertAfter(
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin, Dirty = true }),
            lines[0].ParagraphProperties);
        var begin = lines[0].Elements<Run>().First();
        lines[0].InsertAfter(new Run(new FieldCode(" TOC \\o \"1-2\" \\h \\z \\u ") { Space = SpaceProcessingModeValues.Preserve }), begin);
        lines[0].InsertAfter(new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }), begin.NextSibling());
        lines[^1].AppendChild(new Run(new FieldChar { FieldCharType = FieldCharValues.End }));

        OpenXmlElement last = _front!;
        foreach (var paragraph in lines.Prepend(new Paragraph(Style("ContentsHeading"), Run(frame.Contents))))
        {
            last = _body.InsertAfter(paragraph, last);
        }
    }

    /// <summary>What Word reckons itself; a program that does not shows nothing in its place.</summary>
    private static SimpleField Field(string code) => new SimpleField(new Run(new Text(""))) { Instruction = code };

    private static TableRow Row(IReadOnlyList<string> cells, TableRowProperties properties, string style) => new(
        (OpenXmlElement[])[properties, .. cells.Select(cell => new TableCell(new Paragraph(Style(style), Run(WrittenLines.AsOne(cell)))))]);

    private static ParagraphProperties Style(string style) => new(new ParagraphStyleId { Val = style });

    /// <summary>Words of a script that is read from right to left say so, or Word gives them the letters and the weight of the others.</summary>
    private static Run Run(string text) => Direction.HoldsReadToTheLeft(text)
        ? new(new RunProperties(new RightToLeftText()), new Text(text) { Space = SpaceProcessingModeValues.Preserve })
        : new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private Paragraph Add(string style, string text) => _body.AppendChild(new Paragraph(Style(style), Run(text)));

    private sealed record ContentsLine(int Level, string Text, string Bookmark);
}

/// <summary>What stands around the pages of a document.</summary>
/// <param name="Title">The document's title, as programs list it.</param>
/// <param name="Contents">The heading above its contents.</param>
/// <param name="Foot">What stands at the foot of each page, before its number.</param>
/// <param name="Language">Its language, as BCP 47 tag.</param>
/// <param name="RightToLeft">Whether it is read from right to left.</param>
/// <param name="MadeOn">The day it was made.</param>
internal sealed record PrintedFrame(string Title, string Contents, string Foot, string Language, bool RightToLeft, DateOnly MadeOn);
