using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Connector;
using PartnerBot.BotFramework.Tests.Authentication;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Connector;

public sealed class NewConversationTests
{
    [Fact]
    public async Task The_same_person_gives_the_same_chat()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var parameters = new ConversationParameters { IsGroup = false, TenantId = FakeTeams.TenantId, Members = [new ChannelAccount { Id = "29:ana" }] };

        var first = await bot.Connector.CreateConversationAsync(FakeTeams.ServiceUrl, parameters, BotOfThisTest.Cancelled);
        var second = await bot.Connector.CreateConversationAsync(FakeTeams.ServiceUrl, parameters, BotOfThisTest.Cancelled);

        Assert.Equal(first, second);
        Assert.Equal(
            $$"""{"isGroup":false,"members":[{"id":"29:ana"}],"tenantId":"{{FakeTeams.TenantId}}"}""",
            bot.Teams.Connector.Calls[0].Body!.Value.GetRawText());
    }

    [Fact]
    public async Task A_thread_begins_with_its_message()
    {
        await using var bot = await BotOfThisTest.StartAsync();

        var thread = await bot.Connector.CreateChannelThreadAsync(
            FakeTeams.ServiceUrl, FakeTeams.TenantId, "19:c@thread.tacv2", Activity.Message("hi all"), BotOfThisTest.Cancelled);

        Assert.Equal($"19:c@thread.tacv2;messageid={thread.ActivityId}", thread.Id);
        Assert.Equal("hi all", Assert.Single(bot.Teams.Connector.Sent).Activity?.Text);
        var body = bot.Teams.Connector.Calls[0].Body!.Value;
        Assert.True(body.GetProperty("isGroup").GetBoolean());
        Assert.Equal(FakeTeams.TenantId, body.GetProperty("tenantId").GetString());
        Assert.Equal(FakeTeams.TenantId, body.GetProperty("channelData").GetProperty("tenant").GetProperty("id").GetString());
    }
}
