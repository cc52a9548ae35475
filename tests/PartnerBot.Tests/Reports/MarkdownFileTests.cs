using PartnerBot.Reports;
using Xunit;

namespace PartnerBot.Tests.Reports;

public sealed class MarkdownFileTests
{
    [Theory]
    [InlineData("plain words, with a comma.", "> plain words, with a comma.\n")]
    [InlineData("# no heading", "> \\# no heading\n")]
    [InlineData("    no code", "> no code\n")]
    [InlineData("1. no list", "> 1\\. no list\n")]
    [InlineData("- no list\n+ no list", "> \\- no list\\\n> \\+ no list\n")]
    [InlineData("Title\n=====\n---", "> Title\\\n> \\=\\=\\=\\=\\=\\\n> \\---\n")]
    [InlineData("[a](http://b) ![c](d)", "> \\[a\\](http\\://b) \\!\\[c\\](d)\n")]
    [InlineData("see www.a.example", "> see www\\.a.example\n")]
    [InlineData("<img src=x> &lt;", "> \\<img src\\=x\\> \\&lt;\n")]
    [InlineData("one\n\ntwo", "> one\n>\n> two\n")]
    [InlineData("one\r\ntwo\u2028three", "> one\\\n> two\\\n> three\n")]
    [InlineData("ends with \\", "> ends with \\\\\n")]
    [InlineData("turned \u202Eround\u0007", "> turned round\n")]
    public void What_a_person_wrote_stays_words(string written, string expected)
    {
        var file = new MarkdownFile();

        file.Quote(written);

        Assert.Equal(expected, file.ToString());
    }

    [Fact]
    public void A_heading_is_one_line_whatever_it_holds()
    {
        var file = new MarkdownFile();

        file.Heading(2, "One\n# Two *three*");

        Assert.Equal("## One \\# Two \\*three\\*\n", file.ToString());
    }
}
