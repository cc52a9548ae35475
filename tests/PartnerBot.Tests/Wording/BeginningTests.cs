using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Wording;

public sealed class BeginningTests
{
    [Theory]
    [InlineData("Short", 10, "Short")]
    [InlineData("Exactly 10", 10, "Exactly 10")]
    [InlineData("One line\nafter  another", 30, "One line after another")]
    [InlineData("We met in the kitchen", 10, "We met in …")]
    [InlineData("We met in the kitchen", 9, "We met in …")]
    [InlineData("a verylongwordindeed", 10, "a verylong …")]
    [InlineData("abcdefghi\U0001F600jk", 10, "abcdefghi …")]
    [InlineData("変変変変変", 3, "変変変 …")]
    public void It_is_one_line_cut_between_words_and_never_within_a_letter(string text, int longest, string beginning) =>
        Assert.Equal(beginning, Beginning.Of(text, longest));
}
