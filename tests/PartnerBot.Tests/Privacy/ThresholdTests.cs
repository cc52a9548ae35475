using System.Globalization;
using System.Text.Json;
using PartnerBot.Privacy;
using Xunit;

namespace PartnerBot.Tests.Privacy;

public sealed class ThresholdTests
{
    /// <summary>Five figures: how many answered each step, from really good to hard going.</summary>
    [Theory]
    // Fewer than five: nothing at all.
    [InlineData("0 0 0 0 0", "nothing")]
    [InlineData("1 0 0 0 0", "nothing")]
    [InlineData("4 0 0 0 0", "nothing")]
    [InlineData("1 1 0 1 1", "nothing")]
    // Five to nine: the middle value, and of two the heavier.
    [InlineData("5 0 0 0 0", "middle 0")]
    [InlineData("1 1 1 1 1", "middle 2")]
    [InlineData("2 0 0 0 3", "middle 4")]
    [InlineData("3 0 0 0 3", "middle 4")]
    [InlineData("0 3 0 3 0", "middle 3")]
    [InlineData("4 0 0 0 5", "middle 4")]
    [InlineData("5 0 0 0 4", "middle 0")]
    [InlineData("9 0 0 0 0", "middle 0")]
    // From ten: bands, none below three.
    [InlineData("2 2 3 2 1", "0-1: 4, 2-2: 3, 3-4: 3")]
    [InlineData("1 2 4 0 3", "0-1: 3, 2-2: 4, 3-4: 3")]
    [InlineData("4 3 0 0 3", "0-1: 7, 2-4: 3")]
    [InlineData("0 3 0 3 4", "0-2: 3, 3-4: 7")]
    [InlineData("3 0 2 0 5", "0-2: 5, 3-4: 5")]
    [InlineData("3 2 2 1 3", "0-1: 5, 2-4: 6")]
    [InlineData("5 2 2 0 1", "0-1: 7, 2-4: 3")]
    [InlineData("1 1 4 2 2", "0-2: 6, 3-4: 4")]
    [InlineData("4 0 2 4 0", "0-1: 4, 2-4: 6")]
    // A split that would leave all in one band, or a few alone, is no split.
    [InlineData("10 0 0 0 0", "")]
    [InlineData("0 0 10 0 0", "")]
    [InlineData("0 0 0 0 25", "")]
    [InlineData("5 3 2 0 0", "")]
    [InlineData("6 2 0 1 1", "")]
    [InlineData("7 1 1 0 1", "")]
    [InlineData("1 1 6 1 1", "")]
    [InlineData("2 0 8 0 0", "")]
    [InlineData("2 0 0 0 8", "")]
    public void What_is_published_follows_from_how_many_answered_and_how(string steps, string expected) =>
        Assert.Equal(expected, Shown(Publish(Answers(steps))));

    /// <summary>How many of how many named one thing.</summary>
    [Theory]
    [InlineData(4, 4, "")]
    [InlineData(5, 2, "")]
    [InlineData(5, 3, "burdens.workload")]
    [InlineData(5, 5, "burdens.workload")]
    [InlineData(9, 2, "")]
    [InlineData(9, 3, "burdens.workload")]
    [InlineData(10, 3, "")]
    [InlineData(10, 4, "burdens.workload")]
    [InlineData(10, 10, "burdens.workload")]
    public void Something_is_named_when_at_least_three_named_it_and_from_ten_answers_four(int answers, int named, string expected)
    {
        var given = Enumerable.Range(0, answers).Select(index => new CountedAnswer(2, index < named ? ["burdens.workload"] : []));

        Assert.Equal(expected, string.Join(',', NamedIn(Publish([.. given]))));
    }

    [Fact]
    public void One_person_who_names_a_thing_three_times_is_one()
    {
        var given = Enumerable.Range(0, 6).Select(index => new CountedAnswer(2, index == 0 ? ["a", "a", "a"] : []));

        Assert.Empty(NamedIn(Publish([.. given])));
    }

    [Fact]
    public void No_band_is_ever_below_three_and_none_is_lost()
    {
        var all =
            from a in Enumerable.Range(0, 8)
            from b in Enumerable.Range(0, 8)
            from c in Enumerable.Range(0, 8)
            where a + b + c >= Threshold.FewestForBands
            select (a, b, c, Bands: ((PublishedAnswers.InBands)Publish(Answers($"{a} 0 {b} 0 {c}"))).Bands);

        Assert.All(all, one =>
        {
            Assert.All(one.Bands, band => Assert.True(band.Count >= Threshold.FewestTogether));
            Assert.All(one.Bands, band => Assert.True(band.Count < one.a + one.b + one.c));
            Assert.True(one.Bands.Count == 0 || one.Bands.Sum(band => band.Count) == one.a + one.b + one.c);
            Assert.True(one.Bands.Count == 0 || (one.Bands[0].From == 0 && one.Bands[^1].To == 4));
        });
    }

    [Fact]
    public void Below_five_the_frozen_text_is_the_same_whatever_was_answered() =>
        Assert.Equal(Frozen(Publish([])), Frozen(Publish(Answers("4 0 0 0 0"))));

    [Theory]
    [InlineData("1 0 0 0 0")]
    [InlineData("1 1 1 1 1")]
    [InlineData("3 0 4 0 3")]
    public void What_was_frozen_reads_back_as_it_was(string steps)
    {
        var published = Publish(Answers(steps));

        var back = JsonSerializer.Deserialize(Frozen(published), ThresholdJson.Default.PublishedAnswers)!;

        Assert.Equal(Shown(published), Shown(back));
    }

    private static string Frozen(PublishedAnswers published) => JsonSerializer.Serialize(published, ThresholdJson.Default.PublishedAnswers);

    private static List<CountedAnswer> Answers(string steps) =>
        [.. steps.Split(' ').SelectMany((count, step) => Enumerable.Repeat(new CountedAnswer(step, []), int.Parse(count, CultureInfo.InvariantCulture)))];

    private static IReadOnlyList<string> NamedIn(PublishedAnswers published) => published switch
    {
        PublishedAnswers.Middle middle => middle.Named,
        PublishedAnswers.InBands bands => bands.Named,
        _ => [],
    };

    private static string Shown(PublishedAnswers published) => published switch
    {
        PublishedAnswers.Nothing => "nothing",
        PublishedAnswers.Middle middle => $"middle {middle.Step}",
        PublishedAnswers.InBands bands => string.Join(", ", bands.Bands.Select(band => $"{band.From}-{band.To}: {band.Count}")),
        _ => throw new InvalidOperationException(),
    };

    private static PublishedAnswers Publish(IReadOnlyList<CountedAnswer> answers) => Threshold.Publish(answers, Threshold.FewestAnswers);
}
