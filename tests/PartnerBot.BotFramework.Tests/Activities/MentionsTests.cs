using System.Text.Json;
using PartnerBot.BotFramework.Activities;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Activities;

public sealed class MentionsTests
{
    private const string Bot = """{"type":"mention","mentioned":{"id":"28:bot","name":"Bot"},"text":"<at>Bot</at>"}""";
    private const string Ana = """{"type":"mention","mentioned":{"id":"29:ana","name":"Ana"},"text":"<at>Ana</at>"}""";

    [Theory]
    [InlineData("<at>Bot</at> thank <at>Ana</at>", "thank <at>Ana</at>")]
    [InlineData("<at>Ana</at> and <at>Bot</at>", "<at>Ana</at> and")]
    [InlineData("<at>Bot</at>&nbsp;", "&nbsp;")]
    [InlineData("<at>Bot</at>", "")]
    [InlineData("help", "help")]
    [InlineData("  ", "")]
    [InlineData(null, "")]
    public void Only_the_bots_own_mention_goes(string? text, string meant) => Assert.Equal(meant, Message(text, Bot, Ana).TextWithoutBotMention());

    [Theory]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot","name":"Bot"}}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:bot","name":"Bot"},"text":null}""")]
    public void A_mention_without_its_words_goes_by_the_bots_name(string mention) =>
        Assert.Equal("thank <at>Ana</at>", Message("<at>Bot</at> thank <at>Ana</at>", mention, Ana).TextWithoutBotMention());

    [Fact]
    public void Only_the_bots_own_mention_calls_the_bot()
    {
        Assert.True(Message("<at>Bot</at> help", Ana, Bot).MentionsBot());
        Assert.False(Message("<at>Ana</at> help", Ana).MentionsBot());
        Assert.False(Message("<at>Bot</at> help").MentionsBot());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("\"mention\"")]
    [InlineData("{}")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"mention"}""")]
    [InlineData("""{"type":"mention","text":7,"mentioned":{"id":"28:bot"}}""")]
    [InlineData("""{"type":"mention","text":"<at>Bot</at>","mentioned":"28:bot"}""")]
    [InlineData("""{"type":"mention","text":"<at>Bot</at>","mentioned":null}""")]
    [InlineData("""{"type":"mention","text":"\ud800","mentioned":{"id":"28:bot"}}""")]
    [InlineData("""{"type":"\ud800","\udfff":1}""")]
    [InlineData("""{"type":"ProductInfo","id":"Outlook"}""")]
    public void An_entity_of_another_shape_is_no_mention(string entity) =>
        Assert.Equal("<at>Bot</at> hi", Message("<at>Bot</at> hi", entity).TextWithoutBotMention());

    private static Activity Message(string? text, params string[] entities) => new()
    {
        Type = "message",
        Text = text,
        Recipient = new ChannelAccount { Id = "28:bot" },
        Entities = [.. entities.Select(entity => JsonSerializer.Deserialize<JsonElement>(entity))],
    };
}
