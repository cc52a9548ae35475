using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using PartnerBot.Reflections;
using PartnerBot.Reports;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Reports;

public sealed class PrintedPagesTests
{
    private static readonly Wordings Wordings = new();

    public static TheoryData<string> Languages => [.. Wordings.All.Select(words => words.Language)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_document_is_valid_in_every_language(string language)
    {
        using var document = Open(Made(Wordings.For(language), Story("Ana \u0001\uFFFE\u202E & <b>", "One\n\nTwo \U0001F600")));

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void A_document_in_Arabic_is_read_from_the_right()
    {
        using var document = Open(Made(Wordings.For("ar"), Story("السقف", "غنّينا معًا.")));
        var main = document.MainDocumentPart!;
        var arabic = main.Document.Body!.Descendants<Run>().Where(run => Direction.HoldsReadToTheLeft(run.InnerText)).ToList();

        Assert.NotEmpty(arabic);
        Assert.All(arabic, run => Assert.NotNull(run.RunProperties!.RightToLeftText));
        Assert.NotNull(main.Document.Body.Elements<SectionProperties>().Single().GetFirstChild<BiDi>());
        Assert.NotNull(main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == "Normal").StyleParagraphProperties!.BiDi);
    }

    [Fact]
    public void The_contents_lead_to_every_chapter_and_story()
    {
        using var document = Open(Made(Wordings.For("en"), Story("The roof", "We sang."), Story("The bridge", "We met.")));
        var body = document.MainDocumentPart!.Document.Body!;

        var headings = body.Descendants<Paragraph>().Where(paragraph => Style(paragraph) is "Heading1" or "Heading2").Select(paragraph => paragraph.InnerText).ToList();
        var lines = body.Descendants<Hyperlink>().ToList();

        Assert.Equal(["Final reflection, January 2027", "The roof", "The bridge", "How it went"], headings);
        Assert.Equal(headings, lines.Select(line => line.InnerText));
        var bookmarks = body.Descendants<BookmarkStart>().Select(bookmark => bookmark.Name!.Value);
        Assert.Equal(bookmarks, lines.Select(line => line.Anchor!.Value));
    }

    [Fact]
    public void Two_chapters_without_a_story_have_contents_too()
    {
        using var document = Open(Made(Wordings.For("en")));

        Assert.Equal(2, document.MainDocumentPart!.Document.Body!.Descendants<Hyperlink>().Count());
    }

    [Fact]
    public void No_heading_stays_behind_at_the_foot_of_a_page_with_the_name_under_it()
    {
        using var document = Open(Made(Wordings.For("en"), Story("The roof", "We sang.")));

        var story = document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().SkipWhile(paragraph => Style(paragraph) != "Heading2").Skip(1).Take(2).ToList();

        Assert.Equal("BodyText", Style(story[0]));
        Assert.All(story.Where(paragraph => Style(paragraph) == "BodyText"), paragraph => Assert.NotNull(paragraph.ParagraphProperties!.KeepNext));
    }

    [Fact]
    public void The_trend_is_a_table_whose_head_is_repeated_on_every_page()
    {
        using var document = Open(Made(Wordings.For("en")));

        var table = Assert.Single(document.MainDocumentPart!.Document.Body!.Elements<Table>());
        Assert.Equal(4, table.Elements<TableRow>().Count());
        Assert.Single(table.Descendants<TableHeader>());
    }

    [Fact]
    public void Each_page_says_who_may_read_it()
    {
        using var document = Open(Made(Wordings.For("en")));

        var footer = Assert.Single(document.MainDocumentPart!.FooterParts);
        Assert.Contains("For the people of “Festival [of] *songs*”", footer.Footer.InnerText, StringComparison.Ordinal);
    }

    internal static WordprocessingDocument Open(ReadOnlyMemory<byte> content) => WordprocessingDocument.Open(new MemoryStream(content.ToArray()), isEditable: false);

    private static ReadOnlyMemory<byte> Made(Words words, params ReportedStory[] stories) =>
        ExportFile.Of(words, ExportSamples.Some(ExportEdition.Partnership, stories, withheld: 1), ExportFormat.Document).Content;

    private static ReportedStory Story(string title, string happened) => new(new StoryTeller.Nameless(), new StoryText { Title = title, Happened = happened });

    private static string? Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
}
