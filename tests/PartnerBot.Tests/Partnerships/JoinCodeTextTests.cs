using PartnerBot.Partnerships;
using Xunit;

namespace PartnerBot.Tests.Partnerships;

public sealed class JoinCodeTextTests
{
    [Theory]
    [InlineData("K7M4QP9X", "K7M4QP9X")]
    [InlineData("00000000", "00000000")]
    [InlineData("K7M4QP9Y", null)]
    [InlineData("A7M4QP9X", null)]
    [InlineData("K7M4QP9", null)]
    [InlineData("", null)]
    public void A_code_is_found_as_a_whole_or_not_at_all(string given, string? found) =>
        Assert.Equal(found, JoinCodeText.Find(["00000000", "K7M4QP9X", "ZZZZZZZZ"], given));

    [Theory]
    [InlineData("K7M4-QP9X")]
    [InlineData("k7m4qp9x")]
    [InlineData("  K7M4 QP9X ")]
    [InlineData("K7M4 – QP9X.")]
    [InlineData("k 7 m 4 q p 9 x")]
    [InlineData("**K7M4-QP9X**")]
    [InlineData("K٧M٤-QP٩X")]
    [InlineData("\u2068K7M4-QP9X\u2069")]
    public void A_code_is_read_however_it_is_typed(string typed) => Assert.Equal("K7M4QP9X", JoinCodeText.Read(typed));

    [Fact]
    public void Letters_that_are_taken_for_digits_are_read_as_digits() => Assert.Equal("0011AB01", JoinCodeText.Read("oOiL-aboI"));

    [Theory]
    [InlineData("")]
    [InlineData("Lisbon")]
    [InlineData("K7M4-QP9")]
    [InlineData("K7M4-QP9XY")]
    [InlineData("K7M4-QPUX")]
    [InlineData("K7M4-QPÉX")]
    public void What_cannot_be_a_code_is_none(string typed) => Assert.Null(JoinCodeText.Read(typed));

    [Fact]
    public void A_very_long_text_is_none() => Assert.Null(JoinCodeText.Read(new string('7', 100_000)));

    [Fact]
    public void A_new_code_is_shown_in_two_halves_and_read_back()
    {
        var code = JoinCodeText.New();

        Assert.Equal(JoinCodeText.Length, code.Length);
        Assert.Equal(code, JoinCodeText.Read(JoinCodeText.Show(code)));
        Assert.Equal('-', JoinCodeText.Show(code)[4]);
    }

    [Theory]
    [InlineData("K7M4-QP9X", true)]
    [InlineData("  k7m4 qp9x. ", true)]
    [InlineData("k7m4qp9x", true)]
    [InlineData("**K7M4-QP9X**", true)]
    [InlineData("KMPQ-XTRW", true)]
    [InlineData("well-done", false)]
    [InlineData("hospital", false)]
    [InlineData("at 10:30 am", false)]
    [InlineData("my code is K7M4-QP9X", false)]
    [InlineData("K7M4-QP9X-1", false)]
    [InlineData("", false)]
    public void A_text_is_a_code_alone_or_it_is_not(string typed, bool isCode) => Assert.Equal(isCode, JoinCodeText.IsAlone(typed));
}
