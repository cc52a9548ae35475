using PartnerBot.CheckIns;
using PartnerBot.Wording;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

public sealed class SaidReplyTests
{
    private static readonly Wordings Wordings = new();

    public static TheoryData<string> Languages => [.. Wordings.All.Select(words => words.Language)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_sentence_is_said_twice_in_a_row_whatever_is_ticked(string language)
    {
        var words = Wordings.For(language);
        string[] keys = [.. words.Entries.Keys.Where(key => key.StartsWith("checkins.reply.", StringComparison.Ordinal) && words.Entries[key].ValueKind == System.Text.Json.JsonValueKind.Array)];
        SaidReply? last = null;

        // Every pair of sentences after every other one, and each several times in a row.
        foreach (var key in keys.SelectMany(key => Enumerable.Repeat(key, 4)).Concat(keys).Concat(keys.Reverse()))
        {
            var said = SaidReply.After([keys[0], key], SaidReply.Parse(last?.ToString()));

            Assert.Empty(said.Sentences.Select(sentence => said.In(words, sentence.Key)).Intersect(last?.Sentences.Select(sentence => last.In(words, sentence.Key)) ?? []));
            last = said;
        }
    }

    [Fact]
    public void What_is_kept_fits_its_column() =>
        Assert.All(
            from feeling in Enum.GetValues<Feeling>()
            from burden in Enum.GetValues<Burden>()
            select SaidReply.After(ReplyTo.Warmly(new CheckInAnswer(feeling, [burden], [], null, PartnerBot.Privacy.Visibility.Total)), null).ToString(),
            text => Assert.InRange(text.Length, 1, 200));

    [Theory]
    [InlineData("", false)]
    [InlineData("Difficult", false)]
    [InlineData("Difficult HardGoing", false)]
    [InlineData("Difficult HardGoing Difficult", true)]
    [InlineData("HardGoing HardGoing HardGoing Good", true)]
    [InlineData("Mixed Difficult Difficult Difficult", false)]
    [InlineData("Difficult Difficult Mixed Difficult", false)]
    [InlineData("Difficult Difficult Difficult Difficult", false)]
    [InlineData("Difficult Difficult Difficult Difficult Difficult Difficult", true)]
    public void Three_low_answers_in_a_row_are_noticed_and_then_every_third(string latestFirst, bool expected) =>
        Assert.Equal(expected, LowStreak.IsToBeTold(latestFirst.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(feeling => (Feeling?)Enum.Parse<Feeling>(feeling))));
}
