using System.Text.Json;
using PartnerBot.BotFramework.Cards;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Cards;

public sealed class CardInputsTests
{
    [Theory]
    [InlineData("\"  some words \\n\"", "some words")]
    [InlineData("\"\"", null)]
    [InlineData("\" \\t\\n\"", null)]
    [InlineData("7", "7")]
    [InlineData("true", "true")]
    [InlineData("null", null)]
    [InlineData("{\"a\":1}", null)]
    [InlineData("[\"a\"]", null)]
    [InlineData("\"half \\ud800 a pair\"", null)]
    public void A_text_is_trimmed_and_never_blank(string json, string? expected) => Assert.Equal(expected, With(json).Text("id"));

    [Theory]
    [InlineData("\"mon,tue\"", "mon|tue")]
    [InlineData("\" mon , ,tue,mon,\"", "mon|tue")]
    [InlineData("\"mon\"", "mon")]
    [InlineData("[\"mon\",3,null,\" \",\"mon\"]", "mon|3")]
    [InlineData("\"\"", "")]
    [InlineData("null", "")]
    [InlineData("{}", "")]
    public void Ticked_choices_are_split_and_each_counts_once(string json, string expected) => Assert.Equal(expected, string.Join('|', With(json).Choices("id")));

    [Theory]
    [InlineData("\"yes\"", true)]
    [InlineData("\" YES \"", true)]
    [InlineData("true", true)]
    [InlineData("\"true\"", false)]
    [InlineData("\"no\"", false)]
    [InlineData("false", false)]
    [InlineData("\"\"", false)]
    [InlineData("null", false)]
    [InlineData("[]", false)]
    public void A_box_is_ticked_when_its_value_arrives(string json, bool expected) => Assert.Equal(expected, With(json).Flag("id", "yes"));

    [Fact]
    public void A_box_is_ticked_by_the_word_true_if_the_card_says_nothing_else() => Assert.True(With("\"true\"").Flag("id"));

    [Theory]
    [InlineData("\"2027-01-31\"", "2027-01-31")]
    [InlineData("\"2027-02-29\"", null)]
    [InlineData("\"31.01.2027\"", null)]
    [InlineData("\"01/02/2027\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("20270131", null)]
    [InlineData("null", null)]
    public void A_day_is_read_in_one_form_only(string json, string? expected) => Assert.Equal(expected, With(json).Date("id")?.ToString("yyyy-MM-dd", null));

    [Theory]
    [InlineData("\"09:15\"", "09:15")]
    [InlineData("\"9:15\"", "09:15")]
    [InlineData("\"09:15:00\"", "09:15")]
    [InlineData("\"24:00\"", null)]
    [InlineData("\"9\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("915", null)]
    public void A_time_is_read_with_or_without_seconds(string json, string? expected) => Assert.Equal(expected, With(json).Time("id")?.ToString("HH:mm", null));

    [Theory]
    [InlineData("\"7\"", "7")]
    [InlineData("7", "7")]
    [InlineData("\"-2.50\"", "-2.50")]
    [InlineData("\"2,5\"", null)]
    [InlineData("\"seven\"", null)]
    [InlineData("\"NaN\"", null)]
    [InlineData("1e300", null)]
    [InlineData("\"\"", null)]
    [InlineData("true", null)]
    [InlineData("null", null)]
    public void A_number_is_read_in_any_language_alike(string json, string? expected) =>
        Assert.Equal(expected, With(json).Number("id")?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("\"\"", true)]
    [InlineData("0", true)]
    [InlineData("false", true)]
    [InlineData("null", false)]
    public void A_value_was_sent_even_if_it_is_empty(string json, bool expected) => Assert.Equal(expected, With(json).Has("id"));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"a value that is a text\"")]
    [InlineData("7")]
    [InlineData("{\"ID\":\"names are exact\"}")]
    [InlineData("{\"\\ud800\":\"half a pair as a name\"}")]
    public void Without_the_value_everything_is_absent(string json)
    {
        using var document = JsonDocument.Parse(json);

        AssertAbsent(new CardInputs(document.RootElement));
    }

    [Fact]
    public void Without_any_json_everything_is_absent() => AssertAbsent(CardInputs.Empty);

    [Theory]
    [InlineData("\"Monday\"", DayOfWeek.Monday)]
    [InlineData("\"monday\"", null)]
    [InlineData("\"1\"", null)]
    [InlineData("1", null)]
    [InlineData("\"Monday,Tuesday\"", null)]
    [InlineData("\"Someday\"", null)]
    [InlineData("[\"Monday\"]", null)]
    [InlineData("null", null)]
    public void A_choice_of_an_enum_is_known_by_its_exact_name(string json, DayOfWeek? day) => Assert.Equal(day, With(json).Choice<DayOfWeek>("id"));

    [Fact]
    public void A_pressed_fallback_names_its_verb()
    {
        using var document = JsonDocument.Parse("""{"checkIn":"1","verb":"checkin.answer","note":"fine"}""");

        Assert.Equal("checkin.answer", new CardInputs(document.RootElement).Verb);
    }

    private static CardInputs With(string json)
    {
        using var document = JsonDocument.Parse($$"""{"before":1,"id":{{json}}}""");

        return new CardInputs(document.RootElement.Clone());
    }

    private static void AssertAbsent(CardInputs inputs)
    {
        Assert.False(inputs.Has("id"));
        Assert.Null(inputs.Text("id"));
        Assert.Empty(inputs.Choices("id"));
        Assert.False(inputs.Flag("id"));
        Assert.Null(inputs.Date("id"));
        Assert.Null(inputs.Time("id"));
        Assert.Null(inputs.Number("id"));
        Assert.Null(inputs.Verb);
    }
}
