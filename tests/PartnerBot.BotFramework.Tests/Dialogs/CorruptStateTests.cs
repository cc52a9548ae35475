using System.Text;
using PartnerBot.BotFramework.State;
using PartnerBot.BotFramework.Tests.Hosting;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Dialogs;

public sealed class CorruptStateTests
{
    private const string Key = "dialogs/msteams/a:ana";

    [Theory]
    [InlineData("secret words, no json")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("""{"frames":"secret words"}""")]
    [InlineData("""{"frames":null}""")]
    [InlineData("""{"frames":[null]}""")]
    [InlineData("""{"frames":[{"id":"1","dialog":"trip","note":"secret words"}]}""")]
    public async Task A_document_that_cannot_be_read_is_put_aside_and_blocks_nobody(string content)
    {
        await using var bot = await Traveller.BotAsync();
        await WriteAsync(bot, content);
        var ana = new Traveller(bot);

        Assert.Equal("waiting: nothing", await ana.SaysAsync("hello"));
        Assert.Equal("who 1/4", await ana.SaysAsync("go"));
        Assert.Equal("where 2/4 <", await ana.AnswersAsync("Ana"));

        Assert.Equal(content, await ReadAsync(bot, $"quarantine/{Key}"));
        var line = Assert.Single(bot.Logs.Lines, line => line.Event.Id == 220);
        Assert.Contains(StateDigest.Of($"quarantine/{Key}"), line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret words", line.Text, StringComparison.Ordinal);
        // Whose chat it is, is nobody's business who watches a log.
        Assert.DoesNotContain("a:ana", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_corrupt_document_replaces_the_first_in_quarantine()
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);
        await WriteAsync(bot, "first");
        await ana.SaysAsync("hello");

        await WriteAsync(bot, "second");

        Assert.Equal("waiting: nothing", await ana.SaysAsync("hello"));
        Assert.Equal("second", await ReadAsync(bot, $"quarantine/{Key}"));
    }

    [Theory]
    [InlineData("\"secret words\"")]
    [InlineData("null")]
    [InlineData("""{"who":{"secret words":1}}""")]
    [InlineData("""{"Who":{"secret words":1}}""")]
    public async Task A_dialog_whose_state_cannot_be_read_is_over_and_the_others_go_on(string state)
    {
        await using var bot = await Traveller.BotAsync();
        var ana = new Traveller(bot);
        await ana.SaysAsync("tour");
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await ana.SaysAsync("go");
        var trip = await ReadAsync(bot, Key);
        Assert.Contains("\"Who\":null", trip, StringComparison.Ordinal);
        var (from, to) = (trip.LastIndexOf("{\"Who\"", StringComparison.Ordinal), trip.LastIndexOf(",\"touchedAt\"", StringComparison.Ordinal));
        await WriteAsync(bot, trip[..from] + state + trip[to..]);

        var isReadable = state == """{"who":{"secret words":1}}""";
        Assert.Equal(isReadable ? "where 2/4 <" : "This card belongs to a conversation that is over.", await ana.AnswersAsync("Ana"));
        Assert.Equal(isReadable ? "waiting: trip" : "waiting: tour", await ana.SaysAsync("hello"));
        Assert.Equal("who 1/4", await ana.SaysAsync("go"));
        Assert.DoesNotContain(bot.Logs.Lines, line => line.Text.Contains("secret words", StringComparison.Ordinal));
    }

    private static async Task WriteAsync(LayerHost bot, string content)
    {
        await bot.State.DeleteAsync(Key, TestContext.Current.CancellationToken);
        await bot.State.WriteAsync(Key, Encoding.UTF8.GetBytes(content), null, TestContext.Current.CancellationToken);
    }

    private static async Task<string> ReadAsync(LayerHost bot, string key) =>
        Encoding.UTF8.GetString((await bot.State.ReadAsync(key, TestContext.Current.CancellationToken))!.Content.Span);
}
