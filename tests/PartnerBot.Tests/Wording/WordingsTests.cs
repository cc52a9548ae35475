using System.Text.Json;
using System.Text.RegularExpressions;
using PartnerBot.Commands;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Wording;

public sealed partial class WordingsTests
{
    private static readonly Wordings All = new();

    [Fact]
    public void No_sentence_is_empty_or_left_in_English()
    {
        var english = All.For("en").Entries;
        var same =
            from words in All.All.Where(words => words.Language != "en")
            from entry in words.Entries.Where(entry => entry.Value.ValueKind == JsonValueKind.String)
            let text = entry.Value.GetString()!
            where text.Length == 0 || (Placeholder().Replace(text, "").Count(char.IsLetter) > 15 && text == english[entry.Key].GetString())
            select $"{words.Language} {entry.Key}";

        Assert.Empty(same);
    }

    [Fact]
    public void French_is_set_as_the_French_set_it()
    {
        var faults =
            from entry in All.For("fr").Entries
            from text in Texts(entry.Value)
            where !text.Contains("H'h'mm", StringComparison.Ordinal) && WrongInFrench().IsMatch(text)
            select $"{entry.Key}: {text}";

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("es", @"^[^¿]*\?|^[^¡]*!|\p{L}'\p{L}|«")]
    [InlineData("nl", @"\p{L}'\p{L}|«| [;:!?]")]
    [InlineData("ar", @"\p{IsArabic}\s*[?,;]|""|[A-Za-z]'[A-Za-z]|“")]
    public void Each_language_is_set_with_its_own_marks(string language, string wrong)
    {
        var faults =
            from entry in All.For(language).Entries
            where !entry.Key.Contains(".dates.", StringComparison.Ordinal) && !entry.Key.EndsWith(".phrases", StringComparison.Ordinal)
            from text in Texts(entry.Value)
            where !text.Contains("HH", StringComparison.Ordinal) && Regex.IsMatch(text, wrong)
            select $"{entry.Key}: {text}";

        Assert.Empty(faults);
    }

    /// <summary>What is typed means one thing, in whatever language: but the words that steer a dialog do so only within one, and who looks after a partnership begins a round with the same words.</summary>
    [Fact]
    public void No_phrase_stands_for_two_commands()
    {
        string[] steering = ["back", "skip", "stop"];
        var shared =
            from words in All.All
            from entry in words.Entries.Where(entry => entry.Key.EndsWith(".phrases", StringComparison.Ordinal))
            let command = entry.Key.Split('.')[1]
            where !steering.Contains(command) && command != "checkInNow"
            from phrase in Texts(entry.Value)
            group command by Phrases.Normal(phrase) into meanings
            where meanings.Distinct().Count() > 1
            select $"{meanings.Key}: {string.Join(", ", meanings.Distinct())}";

        Assert.Empty(shared);
    }

    [Fact]
    public void A_language_that_is_not_offered_finds_English()
    {
        Assert.Equal("en", All.For("ja-JP").Language);
        Assert.Equal("en", All.For(null).Language);
        Assert.Equal("fr", All.For("fr-CA").Language);
    }

    [Theory]
    [InlineData("*bold* [link](http://x)", @"\*bold\* \[link\](http://x)")]
    [InlineData("# heading\n- list", "\\# heading\n\\- list")]
    [InlineData("a-b c#", "a-b c#")]
    public void What_people_write_draws_nothing_on_cards(string written, string shown) => Assert.Equal(shown, Markdown.Escape(written));

    [Fact]
    public void What_is_put_into_a_sentence_is_not_looked_through_for_placeholders()
    {
        var said = All.For("en").Plain("onboarding.told.title", ("partnership", "{name} {partnership} {"), ("name", "a secret"));

        Assert.Equal("What you told each other: “{name} {partnership} {”", said);
    }

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Texts(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        _ => [value.GetString()!],
    };

    /// <summary>A straight apostrophe between letters, or a breaking space before a high mark or inside guillemets.</summary>
    [GeneratedRegex(@"\p{L}'\p{L}| [;:!?»]|« ")]
    private static partial Regex WrongInFrench();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
