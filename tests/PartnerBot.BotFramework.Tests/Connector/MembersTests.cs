using System.Net;
using System.Text.Json;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Connector;
using PartnerBot.BotFramework.Tests.Authentication;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Connector;

/// <summary>Who is in a conversation, and which channels a team has.</summary>
public sealed class MembersTests
{
    [Fact]
    public async Task Members_come_in_pages()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.SetMembers("19:c", [.. Enumerable.Range(0, 120).Select(number => new ChannelAccount { Id = $"29:{number}" })]);
        var found = new List<ChannelAccount>();
        string? next = null;

        do
        {
            var page = await bot.Connector.GetMembersAsync(FakeTeams.ServiceUrl, "19:c", 50, next, BotOfThisTest.Cancelled);
            found.AddRange(page.Members);
            next = page.ContinuationToken;
        }
        while (next is not null);

        Assert.Equal(3, bot.Teams.Connector.Calls.Count);
        Assert.Equal(120, found.DistinctBy(member => member.Id).Count());
    }

    [Fact]
    public async Task A_member_who_is_not_there_is_none()
    {
        await using var bot = await BotOfThisTest.StartAsync();

        Assert.Null(await bot.Connector.GetMemberAsync(FakeTeams.ServiceUrl, "a:1", "29:nobody", BotOfThisTest.Cancelled));
    }

    [Fact]
    public async Task A_conversation_that_is_gone_is_no_missing_member()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.FailNext(Fault.Of(HttpStatusCode.NotFound, "ConversationNotFound"));

        var failure = await Assert.ThrowsAsync<ConnectorException>(
            () => bot.Connector.GetMemberAsync(FakeTeams.ServiceUrl, "a:1", "29:ana", BotOfThisTest.Cancelled));

        Assert.Equal(DeactivationReason.ConversationGone, ConnectorErrorPolicy.Decide(failure, 0).Reason);
    }

    [Theory]
    [InlineData("aadObjectId")]
    [InlineData("objectId")]
    public async Task A_member_is_known_by_the_object_id_under_either_of_its_names(string name)
    {
        await using var bot = await BotOfThisTest.StartAsync();
        var ana = new ChannelAccount
        {
            Id = "29:ana",
            Additional = new Dictionary<string, JsonElement> { [name] = JsonSerializer.SerializeToElement("0b7ec700-0000-4000-8000-000000000001") },
        };
        bot.Teams.Connector.SetMembers("19:c", ana);

        var page = await bot.Connector.GetMembersAsync(FakeTeams.ServiceUrl, "19:c", 50, null, BotOfThisTest.Cancelled);
        var member = await bot.Connector.GetMemberAsync(FakeTeams.ServiceUrl, "19:c", "29:ana", BotOfThisTest.Cancelled);

        Assert.Equal("0b7ec700-0000-4000-8000-000000000001", Assert.Single(page.Members).AadObjectId);
        Assert.Equal("0b7ec700-0000-4000-8000-000000000001", member!.AadObjectId);
    }

    [Fact]
    public async Task The_channels_of_a_team_are_listed()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        bot.Teams.Connector.SetChannels("19:team", "19:general", "19:second");

        var channels = await bot.Connector.GetTeamChannelsAsync(FakeTeams.ServiceUrl, "19:team", BotOfThisTest.Cancelled);

        Assert.Equal([new TeamChannel("19:general", null, "standard"), new TeamChannel("19:second", null, "standard")], channels);
    }
}
