using System.Text;
using CsvHelper;
using PartnerBot.Reflections;
using PartnerBot.Reports;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Reports;

public sealed class ExportTableTests
{
    private static readonly Wordings Wordings = new();

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+41 44", "'+41 44")]
    [InlineData("-we met", "'-we met")]
    [InlineData("@all", "'@all")]
    [InlineData("\t=1+1", "'=1+1")]
    [InlineData("\n  =1+1", "'=1+1")]
    [InlineData("\u202E=1+1", "'=1+1")]
    [InlineData("＝1＋1", "'＝1＋1")]
    [InlineData("＠all", "'＠all")]
    [InlineData("We met = a start", "We met = a start")]
    [InlineData("He said \"yes\", twice;\nthen no", "He said \"yes\", twice;\nthen no")]
    public void No_cell_is_a_formula_and_no_words_are_lost(string written, string cell)
    {
        foreach (var language in (string[])["en", "fr"])
        {
            var (head, rows) = Read(language, withheld: 0, new StoryText { Happened = written, Title = written });

            Assert.Equal(cell, rows[0][head.IndexOf(Wordings.For(language)["reflections.part.happened"])]);
            Assert.Equal(cell, rows[0][head.IndexOf(Wordings.For(language)["export.column.title"])]);
        }
    }

    [Fact]
    public void A_story_that_is_not_shown_is_a_row_without_words()
    {
        var (head, rows) = Read("en", withheld: 2, new StoryText { Happened = "We met." });

        Assert.Equal(["yes", "no", "no"], rows.Select(row => row[head.IndexOf("Shown")]));
        Assert.All(rows[1..], row => Assert.All(row[(head.IndexOf("Shown") + 1)..], Assert.Empty));
    }

    [Fact]
    public void It_begins_with_the_mark_by_which_a_spreadsheet_knows_its_letters()
    {
        var table = Table("fr", 0, new StoryText { Happened = "Éléonore" });

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), table[..3]);
    }

    private static (List<string> Head, List<List<string>> Rows) Read(string language, int withheld, StoryText story)
    {
        using var csv = CsvReader.Create(new MemoryStream(Table(language, withheld, story)), new CsvReaderOptions { Separator = language == "fr" ? ';' : ',', HasHeader = false });
        var rows = new List<List<string>>();
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        return (rows[0], rows[1..]);
    }

    private static byte[] Table(string language, int withheld, StoryText story) => ExportTable.Of(
        Wordings.For(language), ExportSamples.Some(ExportEdition.Partnership, [new ReportedStory(new StoryTeller.Nameless(), story)], withheld));
}
