using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Tests.Hosting;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Activities;

/// <summary>Activities exactly as Microsoft's Agents Playground sends them.</summary>
public sealed class RecordedActivitiesTests
{
    public static TheoryData<string> Recorded => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Activities", "Recorded");

    [Fact]
    public void There_are_recordings_of_every_kind() => Assert.Equal(
        ["conversationUpdate", "installationUpdate", "invoke", "message"], Recorded.Select(name => name.Data.Split('-')[0]).Distinct());

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task What_is_read_and_written_again_is_the_same(string name)
    {
        var json = await ReadAsync(name);

        var activity = ActivityJson.Read(JsonSerializer.SerializeToUtf8Bytes(json))!;
        var written = JsonSerializer.SerializeToNode(activity, ActivityJson.Default.Activity);

        Assert.True(JsonNode.DeepEquals(json, written), $"{json}\nbecame\n{written}");
        Assert.Equal(json["from"]!["aadObjectId"]?.GetValue<string>(), activity.From!.AadObjectId);
        Assert.Equal(json["conversation"]!["conversationType"]!.GetValue<string>(), activity.Conversation!.ConversationType);
        Assert.Equal(json["channelData"]?["tenant"]?["id"]?.GetValue<string>() ?? activity.Conversation.TenantId, activity.TenantId());
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task What_is_posted_is_answered_well(string name)
    {
        await using var bot = await LayerHost.StartAsync(bot => bot.Hears(turn => turn.Reply(turn.Text)));
        var json = await ReadAsync(name);
        // A service URL of a development channel is refused in production.
        json["serviceUrl"] = FakeTeams.ServiceUrl;

        using var response = await bot.PostAsync(json.ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var isInvoke = name.StartsWith("invoke", StringComparison.Ordinal);
        Assert.Equal(isInvoke, response.Content.Headers.ContentLength > 0);
        Assert.Equal(name.StartsWith("message", StringComparison.Ordinal) ? 1 : 0, bot.Sent.Count);
    }

    [Theory]
    [InlineData("message-text-groupChat")]
    [InlineData("message-text-channel")]
    [InlineData("message-channel-thread-reply")]
    public async Task The_mention_of_the_bot_is_no_part_of_what_was_said(string name)
    {
        var activity = ActivityJson.Read(JsonSerializer.SerializeToUtf8Bytes(await ReadAsync(name)))!;

        Assert.Contains("<at>", activity.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<at>", activity.TextWithoutBotMention(), StringComparison.Ordinal);
    }

    private static async Task<JsonNode> ReadAsync(string name)
    {
        var json = await File.ReadAllTextAsync(Path.Combine(Folder, name + ".json"), TestContext.Current.CancellationToken);

        return JsonNode.Parse(json)!;
    }
}
