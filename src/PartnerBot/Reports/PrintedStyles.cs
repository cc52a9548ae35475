using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PartnerBot.Reports;

/// <summary>How a printed document looks: calm, with room to read. Sizes are half points, distances twentieths of a point.</summary>
internal static class PrintedStyles
{
    private const string Ink = "1F3A4D";

    private const string Soft = "5B6B76";

    private const string Line = "B8C4CC";

    public static Styles Of(string language, bool rightToLeft) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Arial" },
                new FontSize { Val = "22" },
                new FontSizeComplexScript { Val = "22" },
                new Languages { Val = language, Bidi = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraph("Normal", "Normal", rightToLeft ? [new BiDi()] : [], [], based: null),
        Paragraph("Title", "Title", [Spacing(before: 2400, after: 240)], [new Bold(), new BoldComplexScript(), new Color { Val = Ink }, .. Size(56)]),
        Paragraph("ContentsHeading", "Contents Heading", [new KeepNext(), new PageBreakBefore(), Spacing(0, 240)], [new Bold(), new BoldComplexScript(), new Color { Val = Ink }, .. Size(36)]),
        Heading(1, "heading 1", size: 36, new KeepNext(), new PageBreakBefore(), Spacing(0, 200), new OutlineLevel { Val = 0 }),
        Heading(2, "heading 2", size: 28, new KeepNext(), Spacing(360, 120), new OutlineLevel { Val = 1 }),
        Heading(3, "heading 3", size: 24, new KeepNext(), Spacing(240, 80), new OutlineLevel { Val = 2 }),
        Paragraph("BodyText", "Body Text", [], []),
        Paragraph("PartLabel", "Part Label", [new KeepNext(), Spacing(160, 40)], [new Bold(), new BoldComplexScript(), new Color { Val = Soft }]),
        Paragraph(
            "Quote",
            "Quote",
            [
                new ParagraphBorders(rightToLeft
                    ? new RightBorder { Val = BorderValues.Single, Color = Line, Size = 12, Space = 10 }
                    : new LeftBorder { Val = BorderValues.Single, Color = Line, Size = 12, Space = 10 }),
                Spacing(0, 80),
                new Indentation { Left = "284" },
            ],
            []),
        Paragraph("TableHead", "Table Head", [new KeepNext(), Spacing(60, 60)], [new Bold(), new BoldComplexScript(), new Color { Val = Ink }]),
        Paragraph("TableText", "Table Text", [Spacing(60, 60)], []),
        Paragraph("Footer", "footer", [new Justification { Val = JustificationValues.Center }], [new Color { Val = Soft }, .. Size(18)]),
        Contents(1, indent: "0"),
        Contents(2, indent: "284"),
        new Style(
            new StyleName { Val = "Table Grid" },
            new StyleTableProperties(new TableBorders(
                new TopBorder { Val = BorderValues.Single, Color = Line, Size = 4 },
                new BottomBorder { Val = BorderValues.Single, Color = Line, Size = 4 },
                new InsideHorizontalBorder { Val = BorderValues.Single, Color = Line, Size = 4 })))
        { Type = StyleValues.Table, StyleId = "TableGrid" });

    private static Style Heading(int level, string name, int size, params OpenXmlElement[] paragraph) =>
        Paragraph($"Heading{level}", name, paragraph, [new Bold(), new BoldComplexScript(), new Color { Val = Ink }, .. Size(size)]);

    private static Style Contents(int level, string indent) => Paragraph(
        $"TOC{level}",
        $"toc {level}",
        [
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9298 }),
            Spacing(0, 80),
            new Indentation { Left = indent },
        ],
        []);

    private static Style Paragraph(string id, string name, OpenXmlElement[] paragraph, OpenXmlElement[] run, string? based = "Normal")
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = based is null ? true : null };
        if (based is not null)
            style.AppendChild(new BasedOn { Val = based });
        style.AppendChild(new PrimaryStyle());
        style.AppendChild(new StyleParagraphProperties(paragraph));
        style.AppendChild(new StyleRunProperties(run));

        return style;
    }

    private static SpacingBetweenLines Spacing(int before, int after) => new() { Before = $"{before}", After = $"{after}" };

    private static OpenXmlElement[] Size(int halfPoints) => [new FontSize { Val = $"{halfPoints}" }, new FontSizeComplexScript { Val = $"{halfPoints}" }];
}
