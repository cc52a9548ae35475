using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Wording;

public sealed class CardLayoutTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("A name is missing.", "A name is missing. Nothing is lost.")]
    [InlineData("A name is missing.|A day is missing.", "Nothing is lost.\n- A name is missing.\n- A day is missing.")]
    public void Several_things_that_are_wrong_stand_one_below_the_other(string wrong, string? shown) =>
        Assert.Equal(shown, CardLayout.Together("Nothing is lost.", wrong.Split('|', StringSplitOptions.RemoveEmptyEntries)));
}
