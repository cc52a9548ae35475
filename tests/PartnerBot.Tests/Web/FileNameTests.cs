using PartnerBot.Web;
using Xunit;

namespace PartnerBot.Tests.Web;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("Fête & choir stories.md", "Fête-choir-stories.md")]
    [InlineData("../../etc/passwd.md", "etc-passwd.md")]
    [InlineData("a\"b\r\nSet-Cookie: x.md", "a-b-Set-Cookie-x.md")]
    [InlineData("🎉.md", "partnerbot.md")]
    [InlineData("合唱団.md", "合唱団.md")]
    [InlineData("", "partnerbot")]
    public void Any_name_becomes_one_that_a_disk_takes(string name, string expected) => Assert.Equal(expected, FileName.Safe(name));

    [Fact]
    public void A_long_name_is_cut() => Assert.Equal(83, FileName.Safe($"{new string('a', 300)}.md").Length);
}
