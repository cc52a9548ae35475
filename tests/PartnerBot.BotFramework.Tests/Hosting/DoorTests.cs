using System.Net;
using System.Text;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Hosting;

/// <summary>Who is turned away learns nothing but that.</summary>
public sealed class DoorTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer not.a.token")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task Without_a_token_of_the_channel_the_answer_is_401_and_nothing_else(string? authorization)
    {
        await using var bot = await EchoAsync();

        await IsTurnedAwayAsync(bot, HttpStatusCode.Unauthorized, authorization);
    }

    [Fact]
    public async Task With_a_token_for_another_bot_the_answer_is_401_and_nothing_else()
    {
        await using var bot = await EchoAsync();
        var token = bot.Teams.Issuer.Sign(bot.Teams.Issuer.Claims() with { Audience = "b07a0000-0000-4000-8000-000000000002" });

        await IsTurnedAwayAsync(bot, HttpStatusCode.Unauthorized, $"Bearer {token}");
    }

    [Fact]
    public async Task With_a_token_for_another_service_url_the_answer_is_403_and_nothing_else()
    {
        await using var bot = await EchoAsync();
        var token = bot.Teams.Issuer.Sign(bot.Teams.Issuer.Claims() with { ServiceUrl = "https://smba.trafficmanager.net/emea/" });

        await IsTurnedAwayAsync(bot, HttpStatusCode.Forbidden, $"Bearer {token}");
    }

    [Fact]
    public async Task For_a_channel_for_which_the_key_is_not_endorsed_the_answer_is_403_and_nothing_else()
    {
        await using var bot = await EchoAsync();

        using var response = await bot.PostAsync(SomeActivity.Message("hello") with { ChannelId = "webchat" });

        await IsSilentAsync(bot, response, HttpStatusCode.Forbidden);
    }

    private static Task<LayerHost> EchoAsync() => LayerHost.StartAsync(bot => bot.Hears(turn => turn.Reply(turn.Text)));

    private static async Task IsTurnedAwayAsync(LayerHost bot, HttpStatusCode expected, string? authorization)
    {
        using var request = bot.Request(Encoding.UTF8.GetBytes(SomeActivity.Message("hello").ToJson().ToJsonString()));
        request.Headers.Remove("Authorization");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);

        using var response = await bot.Door.SendAsync(request, Cancelled);

        await IsSilentAsync(bot, response, expected);
    }

    private static async Task IsSilentAsync(LayerHost bot, HttpResponseMessage response, HttpStatusCode expected)
    {
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync(Cancelled));
        Assert.Empty(response.Headers.WwwAuthenticate);
        Assert.Empty(bot.Sent);
        Assert.DoesNotContain(bot.Logs.Lines, line => line.Text.Contains("eyJ", StringComparison.Ordinal));
    }
}
