using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Privacy;
using Xunit;

namespace PartnerBot.Tests.CheckIns;

public sealed class TrendTests
{
    [Theory]
    // Each round: m and the middle step, b and how many in the bands 0-1, 2 and 3-4, or nothing.
    [InlineData("m1 m2", "")]
    [InlineData("m1 nothing m2", "")]
    [InlineData("m1 m2 m3", "3 2 1")]
    [InlineData("m4 nothing m2 m0", "0 2 4")]
    [InlineData("b4,3,3 b3,3,6 m2", "2 0 2")]
    [InlineData("b7,3,4 b3,4,3 b3,3,8", "2 2 0")]
    [InlineData("m1 b0,0,0 m2 m2", "3 2 2")]
    public void It_is_made_of_the_rounds_that_had_a_figure_and_of_at_least_three(string rounds, string heights) => Assert.Equal(
        heights,
        string.Join(' ', Trend.Of(rounds.Split(' ').Select((round, index) => new ClosedRound(index + 1, new DateOnly(2027, 1, 1 + index), Published(round)))).Select(point => Math.Floor(point.Height))));

    [Theory]
    [InlineData("m3 m2 m1", 1)]
    [InlineData("m1 m4 m1", 0)]
    [InlineData("m1 m1 m2", -1)]
    public void It_says_whether_it_became_lighter_or_heavier(string rounds, int expected) =>
        Assert.Equal(expected, Trend.Direction(Trend.Of(rounds.Split(' ').Select((round, index) => new ClosedRound(index + 1, new DateOnly(2027, 1, 1 + index), Published(round))))));

    [Fact]
    public async Task Three_rounds_with_figures_give_a_line_and_the_same_in_words_to_all_who_get_the_summaries()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo", "Dora", "Emil");
        await harbour.Ana.SaysAsync("trend");
        Assert.Contains("not yet three rounds", harbour.Ana.Shown, StringComparison.Ordinal);
        foreach (var feeling in (string[])["HardGoing", "Mixed", "Good"])
        {
            await harbour.OpensAsync();
            foreach (var partner in harbour.Partners)
            {
                await partner.PressesAsync("Send", new { feeling });
            }

            await harbour.ClosesAsync();
            harbour.Bot.Clock.Advance(TimeSpan.FromDays(14));
        }

        await harbour.Partners[1].PressesAsync("How it went so far");

        Assert.Contains("lighter since the first", harbour.Partners[1].View.Everything, StringComparison.Ordinal);
        Assert.Contains("Round 1 (11 Jan 2027): 😟 Hard going", harbour.Partners[1].View.Everything, StringComparison.Ordinal);
        var card = harbour.Partners[1].View.Cards[^1].Content.GetRawText();
        Assert.Contains("Chart.Line", card, StringComparison.Ordinal);
        // As its words below call the rounds: a client writes days as it likes.
        Assert.Contains("""{"x":"1","y":0},{"x":"2","y":2},{"x":"3","y":3}""", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_joined_sees_no_trend()
    {
        await using var harbour = await Harbour.WithAsync("Ben");
        var emil = harbour.Bot.Person("Emil");
        await harbour.JoinsAsync(emil, joined: false);

        await emil.SaysAsync("trend");

        Assert.Contains("the welcome brought to its end", emil.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_shared_by_name_is_in_no_figure()
    {
        await using var harbour = await Harbour.WithAsync("Ben", "Cleo", "Dora", "Emil");
        await harbour.OpensAsync();
        foreach (var partner in harbour.Partners)
        {
            await partner.PressesAsync("Send", new { feeling = "Good", visibility = partner == harbour.Partners[1] ? "Partners" : "Total" });
        }

        await harbour.ClosesAsync();

        var summary = await harbour.Bot.InDatabaseAsync(db => db.Cycles.Select(cycle => cycle.Summary).SingleAsync());
        Assert.IsType<PublishedAnswers.Nothing>(JsonSerializer.Deserialize(summary!, ThresholdJson.Default.PublishedAnswers));
    }

    private static PublishedAnswers Published(string round)
    {
        if (round == "nothing")
            return new PublishedAnswers.Nothing();
        if (round[0] == 'm')
            return new PublishedAnswers.Middle(round[1] - '0', []);

        var counts = round[1..].Split(',').Select(count => int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        return new PublishedAnswers.InBands(counts.Sum() == 0 ? [] : [new Band(0, 1, counts[0]), new Band(2, 2, counts[1]), new Band(3, 4, counts[2])], []);
    }
}
