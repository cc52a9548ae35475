using PartnerBot.BotFramework.Cards;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Wording;

public sealed class DirectionTests
{
    [Theory]
    [InlineData("Ana", true)]
    [InlineData("13 11 14", true)]
    [InlineData("K7M4-QP9X", true)]
    [InlineData("نور", false)]
    [InlineData("حديقة النهر", false)]
    public void What_is_read_to_the_right_stays_whole_in_Arabic(string text, bool isKeptWhole) =>
        Assert.Equal(isKeptWhole ? $"\u2068{text}\u2069" : text, Direction.Within(text, rightToLeft: true));

    [Fact]
    public void A_full_stop_stays_at_the_end_of_a_plain_message_in_Arabic()
    {
        var wordings = new Wordings();

        Assert.EndsWith(".\u200F", wordings.For("ar")["commands.whoAreYou"], StringComparison.Ordinal);
        Assert.EndsWith(":", wordings.For("en")["commands.useTheCard"], StringComparison.Ordinal);
        Assert.EndsWith("\u200F", wordings.For("ar").Count("partnerships.overview.joined", 3), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("نعم.", "نعم.\u200F")]
    [InlineData("نعم. **لا.**", "نعم. **لا.\u200F**")]
    [InlineData("نعم **لا**", "نعم **لا**")]
    [InlineData("", "")]
    public void The_mark_at_the_end_stands_within_what_is_bold(string sentence, string closed) => Assert.Equal(closed, Direction.Closed(sentence));

    [Fact]
    public void A_number_in_a_field_keeps_its_order_and_is_read_without_the_mark_for_it()
    {
        Assert.Equal("116 123", Direction.InField("116 123", rightToLeft: false));
        Assert.Equal("116 123", Direction.Unmarked(Direction.InField("116 123", rightToLeft: true)));
        Assert.Equal("116 123", Direction.Unmarked(Direction.Within("116 123", rightToLeft: true)));
    }

    [Theory]
    [InlineData("ar", "We are tired.", "\u2068We are tired.\u2069")]
    [InlineData("ar", "We are tired.\r\nتعبنا.", "\u2068We are tired.\u2069\nتعبنا.")]
    [InlineData("en", "تعبنا.", "\u2068تعبنا.\u2069")]
    [InlineData("en", "We are tired.", "We are tired.")]
    public void What_somebody_wrote_keeps_the_direction_of_its_own_language_line_by_line(string language, string written, string shown) =>
        Assert.Equal(shown, Assert.IsType<TextRun>(Assert.Single(new Wordings().For(language).Quote(written).Inlines)).Text);

    [Theory]
    [InlineData("Ana", false)]
    [InlineData("13 11 14", false)]
    [InlineData("نور (Nour)", true)]
    public void What_is_read_to_the_left_stays_whole_elsewhere(string text, bool isKeptWhole) =>
        Assert.Equal(isKeptWhole ? $"\u2068{text}\u2069" : text, Direction.Within(text, rightToLeft: false));
}
