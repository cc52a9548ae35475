using System.Text.Json;
using PartnerBot.BotFramework.Activities;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Activities;

public sealed class TeamsChannelDataTests
{
    [Fact]
    public void Tenant_and_team_are_read() => Assert.Equal(
        ("tenant", "team"), Read("""{"tenant":{"id":"tenant"},"team":{"id":"team"}}"""));

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"tenant\"")]
    [InlineData("""{"tenant":"tenant","team":7}""")]
    [InlineData("""{"tenant":{"id":{}},"team":{"id":null}}""")]
    [InlineData("""{"tenant":{"id":"\ud800"},"team":{"id":"\udfff"}}""")]
    [InlineData("""{"\ud800":1}""")]
    public void What_has_another_shape_is_missing(string channelData) => Assert.Equal((null, null), Read(channelData));

    private static (string? Tenant, string? Team) Read(string channelData)
    {
        var activity = new Activity { ChannelData = JsonSerializer.Deserialize<JsonElement>(channelData) };

        return (activity.TenantId(), activity.TeamId());
    }
}
