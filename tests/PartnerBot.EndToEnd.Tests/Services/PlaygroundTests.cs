using System.Text.Json.Nodes;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Services;

public sealed class PlaygroundTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    [Theory]
    [InlineData(1200)]
    [InlineData(400)]
    public async Task Its_page_lets_a_person_type_to_the_bot(int width)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var bot = await ListeningBot.StartAsync(cancellationToken);
        await using var playground = await PlaygroundProcess.StartAsync(bot.Endpoint, cancellationToken);

        var page = await playground.OpenAsync(browser, width, 800, cancellationToken);
        await bot.HearsAsync("installationUpdate", cancellationToken);
        await page.Locator("[data-lexical-editor=true]").ClickAsync();
        await page.Keyboard.TypeAsync("hello 🌿 😀");
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("hello 🌿 😀", (string)(await bot.HearsAsync("message", cancellationToken))["text"]!);
        await page.Locator("span", new() { HasText = "hello 🌿 😀" }).First.WaitForAsync();
        await Pictures.TakeAsync(page, $"playground-{width}");
    }

    [Fact]
    public async Task Anybody_can_press_a_button_over_its_HTTP_interface()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var bot = await ListeningBot.StartAsync(cancellationToken);
        await using var playground = await PlaygroundProcess.StartAsync(bot.Endpoint, "29:megan", cancellationToken);
        await playground.InstallAsync(PlaygroundProcess.GroupChat, cancellationToken);
        await playground.SayAsync("two\nlines", cancellationToken);
        var said = await bot.HearsAsync("message", cancellationToken);
        await playground.SayAsync(PlaygroundProcess.GroupChat, "hello all", cancellationToken);
        var mentioned = await bot.HearsAsync("message", cancellationToken);

        var card = await SendAsync(playground, PlaygroundProcess.GroupChat, "a card", cancellationToken);
        await playground.SubmitAsync(PlaygroundProcess.GroupChat, "29:adele", card, new JsonObject { ["how"] = "well" }, cancellationToken);
        var submitted = await bot.HearsAsync("message", cancellationToken);
        var answer = await playground.ExecuteAsync(PlaygroundProcess.GroupChat, "29:alex", card, "answer", [], cancellationToken);
        var executed = await bot.HearsAsync("invoke", cancellationToken);

        Assert.Equal(("two\nlines", "29:megan"), ((string)said["text"]!, (string)said["from"]!["id"]!));
        Assert.Equal("<at>PartnerBot</at> hello all", (string)mentioned["text"]!);
        Assert.Equal(("29:adele", "well"), ((string)submitted["from"]!["id"]!, (string)submitted["value"]!["how"]!));
        Assert.Equal(("29:alex", "answer"), ((string)executed["from"]!["id"]!, (string)executed["value"]!["action"]!["verb"]!));
        Assert.Equal("heard", (string)answer!["value"]!);
    }

    [Fact]
    public async Task What_the_bot_sends_can_be_listened_to_without_a_page()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var bot = await ListeningBot.StartAsync(cancellationToken);
        await using var playground = await PlaygroundProcess.StartAsync(bot.Endpoint, cancellationToken);
        await using var frames = await playground.ListenAsync(cancellationToken);

        await SendAsync(playground, PlaygroundProcess.PersonalChat, "welcome", cancellationToken);

        var frame = await frames.NextAsync("a new message", frame => (string?)frame["action"] == "createMessage", cancellationToken);
        Assert.Equal(PlaygroundProcess.PersonalChat, (string)frame["actionConversationId"]!);
    }

    private static async Task<string> SendAsync(
        PlaygroundProcess playground, string conversation, string text, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        var message = new JsonObject { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = PlaygroundProcess.Bot } };
        using var content = new StringContent(message.ToJsonString(), null, "application/json");
        using var sent = await client.PostAsync(
            new Uri($"{playground.ServiceUrl}/v3/conversations/{conversation}/activities"), content, cancellationToken);

        return (string)JsonNode.Parse(await sent.Content.ReadAsStringAsync(cancellationToken))!["id"]!;
    }
}
