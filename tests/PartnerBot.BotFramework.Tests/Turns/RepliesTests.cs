using System.Net;
using System.Text.Json;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Tests.Hosting;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Turns;

public sealed class RepliesTests
{
    [Fact]
    public async Task A_message_of_any_kind_goes_where_the_turn_came_from()
    {
        const string Mention = """{"type":"mention","mentioned":{"id":"29:ana","name":"Ana"},"text":"<at>Ana</at>"}""";
        await using var bot = await LayerHost.StartAsync(bot => bot.Hears(turn => turn.Reply(
            Activity.Message("hello <at>Ana</at>") with { Entities = [JsonElement.Parse(Mention)] })));

        await bot.TakesAsync(SomeActivity.Message("hello"));

        var sent = Assert.Single(bot.Sent);
        Assert.Equal((SentKind.Posted, SomeActivity.Chat), (sent.Kind, sent.ConversationId));
        Assert.Equal(("28:bot", "29:ana", "msteams"), (sent.Activity!.From!.Id, sent.Activity.Recipient!.Id, sent.Activity.ChannelId));
        Assert.Equal(Mention, Assert.Single(sent.Activity.Entities!).GetRawText());
    }

    [Fact]
    public async Task A_message_with_an_id_replaces_that_message()
    {
        await using var bot = await LayerHost.StartAsync(bot => bot.Hears(turn => turn.Reply(
            Activity.Message("now") with { Id = turn.Text == "first" ? null : turn.Text })));
        await bot.TakesAsync(SomeActivity.Message("first"));

        await bot.TakesAsync(SomeActivity.Message(bot.Sent[0].Id));

        Assert.Equal((SentKind.Updated, bot.Sent[0].Id), (bot.Sent[1].Kind, bot.Sent[1].Id));
    }

    [Fact]
    public async Task A_reply_that_cannot_be_sent_does_not_keep_the_next_one_back()
    {
        await using var bot = await LayerHost.StartAsync(bot => bot.Hears(turn =>
        {
            turn.Reply("one");
            turn.Reply("two");
        }));
        bot.Teams.Connector.FailNext(Fault.Of(HttpStatusCode.BadRequest, "BadSyntax"));

        await bot.TakesAsync(SomeActivity.Message("hello"));

        Assert.Equal(["two"], bot.Said);
        Assert.Contains(bot.Logs.Lines, line => line.Event.Id == 210);
    }
}
