using System.Net;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Services;

/// <summary>What the first command of the README promises: the bot, and a chat window beside it.</summary>
public sealed class PlaygroundBesideBotTests
{
    [Fact]
    public async Task The_bot_says_where_to_chat_and_takes_the_chat_along_when_it_ends()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var bot = await BotProcess.StartAsync(WithPlayground(FreePort.Next(), out var port), cancellationToken);
        await Until.TrueAsync("the banner", _ => Task.FromResult(bot.Output.Contains("PartnerBot is ready", StringComparison.Ordinal)), Until.Stopper, cancellationToken);
        using var browser = new HttpClient();
        var page = new Uri($"http://127.0.0.1:{port}/");
        Assert.Contains(page.ToString(), bot.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(page, cancellationToken)).StatusCode);

        Assert.Equal(0, await bot.StopAsync(cancellationToken));

        await Until.TrueAsync("the chat window to end", _ => IsGoneAsync(browser, page, cancellationToken), Until.Stopper, cancellationToken);
    }

    [Fact]
    public async Task Without_Node_the_bot_runs_and_says_what_is_missing()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var settings = WithPlayground(FreePort.Next(), out _);
        settings[$"{BotProcess.EnvironmentMark}PATH"] = "";
        settings[$"{BotProcess.EnvironmentMark}XDG_DATA_HOME"] = Directory.CreateTempSubdirectory("partnerbot-no-tools-").FullName;
        await using var bot = await BotProcess.StartAsync(settings, cancellationToken);

        await Until.TrueAsync(
            "the sentence", _ => Task.FromResult(bot.Output.Contains("Node.js (with npm) is not installed", StringComparison.Ordinal)), Until.Stopper, cancellationToken);

        using var channel = new HttpClient();
        using var empty = new StringContent("[]");
        Assert.Equal(HttpStatusCode.BadRequest, (await channel.PostAsync(bot.MessagesEndpoint, empty, cancellationToken)).StatusCode);
    }

    private static Dictionary<string, string> WithPlayground(int free, out int port)
    {
        port = free;

        return new Dictionary<string, string>
        {
            ["Development:Playground:Enabled"] = "true",
            ["Development:Playground:Port"] = $"{free}",
        };
    }

    private static async Task<bool> IsGoneAsync(HttpClient browser, Uri page, CancellationToken cancellationToken)
    {
        try
        {
            await browser.GetAsync(page, cancellationToken);

            return false;
        }
        catch (HttpRequestException)
        {
            return true;
        }
    }
}
