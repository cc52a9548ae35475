using System.Text;
using System.Text.Json;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Cards;
using PartnerBot.BotFramework.Tests.Authentication;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Connector;

/// <summary>What goes over the wire: where it goes, and in which form.</summary>
public sealed class ConnectorClientTests
{
    private const string Thread = "19:a b+c/d?e#f%2F@thread.tacv2;messageid=1700000000001";
    private const string EscapedThread = "19%3Aa%20b%2Bc%2Fd%3Fe%23f%252F%40thread.tacv2%3Bmessageid%3D1700000000001";

    [Fact]
    public async Task A_message_is_posted_signed_as_JSON_without_nulls()
    {
        await using var bot = await BotOfThisTest.StartAsync();

        var id = await bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled);

        var call = Assert.Single(bot.Teams.Connector.Calls);
        Assert.Equal("POST smba.trafficmanager.net/teams/v3/conversations/a%3A1/activities", call.ToString());
        Assert.Equal("Bearer token-1", call.Authorization);
        Assert.DoesNotContain("null", call.Body.ToString(), StringComparison.Ordinal);
        Assert.Equal("hello", call.Body!.Value.GetProperty("text").GetString());
        Assert.Equal(new SentActivity(SentKind.Posted, "a:1", id!, null), Assert.Single(bot.Teams.Connector.Sent) with { Activity = null });
    }

    [Fact]
    public async Task A_card_takes_no_more_room_on_the_wire_than_it_was_measured_to_take()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var card = new AdaptiveCard { Body = [new TextBlock("كيف حالكم؟ Où ça ?")] };

        await bot.Connector.SendAsync(BotOfThisTest.Message with { Text = null, Attachments = CardMessage.Of(card, "?").Attachments }, BotOfThisTest.Cancelled);

        var body = Assert.Single(bot.Teams.Connector.Calls).Body!.Value.GetRawText();
        Assert.Contains(Encoding.UTF8.GetString(CardJson.ToUtf8Bytes(card)), body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_of_every_script_arrive_as_they_were_written()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var card = BotOfThisTest.Message with { Value = JsonSerializer.SerializeToElement(new { mood = "«süß» 😀" }) };

        await bot.Connector.SendAsync(card, BotOfThisTest.Cancelled);

        Assert.Equal("«süß» 😀", Assert.Single(bot.Teams.Connector.Sent).Activity!.Value!.Value.GetProperty("mood").GetString());
    }

    [Fact]
    public async Task Ids_are_escaped_wherever_they_stand()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var connector = bot.Connector;
        var message = BotOfThisTest.Message with { Conversation = new ConversationAccount { Id = Thread } };
        bot.Teams.Connector.SetMembers(Thread, new ChannelAccount { Id = "29:a/b" });

        var id = await connector.SendAsync(message with { ReplyToId = "1:2/3" }, BotOfThisTest.Cancelled);
        await connector.UpdateAsync(message with { Id = id }, BotOfThisTest.Cancelled);
        await connector.DeleteAsync(FakeTeams.ServiceUrl, Thread, id!, BotOfThisTest.Cancelled);
        var member = await connector.GetMemberAsync(FakeTeams.ServiceUrl, Thread, "29:a/b", BotOfThisTest.Cancelled);
        await connector.GetMembersAsync(FakeTeams.ServiceUrl, Thread, 100, "a&b=c", BotOfThisTest.Cancelled);
        await connector.GetTeamChannelsAsync(FakeTeams.ServiceUrl, "19:x@thread.tacv2", BotOfThisTest.Cancelled);

        Assert.Equal("29:a/b", member?.Id);
        Assert.Equal(
            [
                $"POST /teams/v3/conversations/{EscapedThread}/activities/1%3A2%2F3",
                $"PUT /teams/v3/conversations/{EscapedThread}/activities/{id}",
                $"DELETE /teams/v3/conversations/{EscapedThread}/activities/{id}",
                $"GET /teams/v3/conversations/{EscapedThread}/members/29%3Aa%2Fb",
                $"GET /teams/v3/conversations/{EscapedThread}/pagedmembers?pageSize=100&continuationToken=a%26b%3Dc",
                "GET /teams/v3/teams/19%3Ax%40thread.tacv2/conversations",
            ],
            bot.Teams.Connector.Calls.Select(call => $"{call.Method} {call.Target}"));
        Assert.Equal([SentKind.Posted, SentKind.Updated, SentKind.Deleted], bot.Teams.Connector.Sent.Select(sent => sent.Kind));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_change_the_address_is_no_id(string id)
    {
        await using var bot = await BotOfThisTest.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => bot.Connector.DeleteAsync(FakeTeams.ServiceUrl, "a:1", id, BotOfThisTest.Cancelled));

        Assert.Empty(bot.Teams.Connector.Calls);
    }

    [Fact]
    public async Task Nothing_leaves_for_a_host_that_is_not_the_channels()
    {
        await using var bot = await BotOfThisTest.StartAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => bot.Connector.SendAsync(BotOfThisTest.Message with { ServiceUrl = "https://evil.example/" }, BotOfThisTest.Cancelled));

        Assert.Empty(bot.Teams.Entra.SignIns);
    }
}
