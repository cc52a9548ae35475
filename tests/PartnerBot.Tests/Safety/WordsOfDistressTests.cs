using PartnerBot.Safety;
using PartnerBot.Testing;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.Safety;

/// <summary>The sentences stand in files beside this one: «+» is distress, «-» is none.</summary>
public sealed class WordsOfDistressTests
{
    private static readonly WordsOfDistress Distress = new();

    public static TheoryData<string> Languages => [.. Distress.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_sentence_of_distress_is_missed_and_nothing_else_is_taken_for_one(string language)
    {
        var sentences = Sentences(language);

        Assert.All(sentences, sentence => Assert.True(Distress.AreIn(sentence.Text) == sentence.IsDistress, sentence.Text));
        Assert.True(sentences.Count(sentence => sentence.IsDistress) >= 60);
        Assert.True(sentences.Count(sentence => !sentence.IsDistress) >= 60);
    }

    [Fact]
    public void Every_language_offered_has_its_list_and_its_sentences()
    {
        Assert.Equal(new Wordings().All.Select(words => words.Language).Order(), Distress.Languages.Order());
        Assert.All(Distress.Languages, language => Assert.NotEmpty(Sentences(language)));
    }

    [Theory]
    [InlineData("Nous avons parlé du budget.\nJe veux mourir.")]
    [InlineData("I   WANT\tto   die!!!")]
    [InlineData("i don’t want to live any more")]
    [InlineData("The plan is fine, but I want to kill myself")]
    public void Case_marks_lines_and_either_apostrophe_do_not_matter(string text) => Assert.True(Distress.AreIn(text));

    [Fact]
    public void Nothing_that_the_bot_says_itself_would_be_taken_for_distress()
    {
        var taken =
            from words in new Wordings().All
            from entry in words.Entries
            let text = entry.Value.ToString()
            where !entry.Key.StartsWith("safety.", StringComparison.Ordinal) && Distress.AreIn(text)
            select $"{words.Language} {entry.Key}";

        Assert.Empty(taken);
    }

    [Fact]
    public void A_long_story_is_looked_through_in_no_time()
    {
        var story = string.Concat(Enumerable.Repeat("We met at the harbour and talked about what we wanted to do. ", 65));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.False(Distress.AreIn(story));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    private static List<(bool IsDistress, string Text)> Sentences(string language) =>
    [
        .. from line in File.ReadLines(Path.Combine(Repository.Root, "tests", "PartnerBot.Tests", "Safety", $"DistressSentences.{language}.txt"))
           where line.Length > 2
           select (line[0] == '+', line[2..]),
    ];
}
