using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PartnerBot.EndToEnd.Tests.Journeys;
using PartnerBot.Testing.Services;
using PartnerBot.Testing.Tenants;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Services;

/// <summary>What stands between a bot and several Playgrounds is to the bot what Teams is.</summary>
public sealed class SeveralPlaygroundsTests(SeveralPlaygroundsTests.TwoPeople two) : IClassFixture<SeveralPlaygroundsTests.TwoPeople>, IDisposable
{
    private static readonly PlaygroundPerson Amara = Cast.Amara("en-AU");
    private static readonly PlaygroundPerson Benoit = Cast.Benoit("fr-FR");

    private readonly HttpClient _client = new();

    private SharedConnector Connector => two.Playgrounds.Connector;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Everybody_speaks_from_their_own_tenant_in_their_own_language_and_zone()
    {
        var cancellationToken = TestContext.Current.CancellationToken;

        await two.Playgrounds[Benoit].SayAsync("bonjour", cancellationToken);

        var heard = await two.Bot.HearsAsync("message", cancellationToken);
        Assert.Equal((Benoit.Id, Benoit.ObjectId), ((string)heard["from"]!["id"]!, (string)heard["from"]!["aadObjectId"]!));
        Assert.Equal(Benoit.TenantId, (string)heard["channelData"]!["tenant"]!["id"]!);
        Assert.Equal(("fr-FR", "Europe/Paris"), ((string)heard["locale"]!, (string)heard["localTimezone"]!));
        Assert.Equal(Connector.ServiceUrl.ToString(), (string)heard["serviceUrl"]!);
        two.Playgrounds.NothingUnexpectedHappened();
    }

    [Fact]
    public async Task A_chat_that_the_bot_opens_is_its_persons_alone()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var atBenoit = await two.Playgrounds[Benoit].ListenAsync(cancellationToken);
        await using var atAmara = await two.Playgrounds[Amara].ListenAsync(cancellationToken);

        var chat = await IdOfAsync(await OpenAsync(Connector, Benoit.Id, cancellationToken), cancellationToken);
        await SendAsync(Connector, HttpMethod.Post, $"{Amara.PersonalChat}/activities", "for Amara", cancellationToken);
        await SendAsync(Connector, HttpMethod.Post, $"{chat}/activities", "for Benoît", cancellationToken);

        Assert.Equal(Benoit.PersonalChat, chat);
        await SeesAsync(atAmara, "for Amara", cancellationToken);
        Assert.DoesNotContain("for Amara", await SeesAsync(atBenoit, "for Benoît", cancellationToken));
        two.Playgrounds.NothingUnexpectedHappened();
    }

    [Theory]
    [InlineData(PlaygroundProcess.GroupChat)]
    [InlineData(PlaygroundProcess.Channel)]
    public async Task What_is_posted_and_changed_among_all_is_seen_by_all(string place)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var atBenoit = await two.Playgrounds[Benoit].ListenAsync(cancellationToken);
        await using var atAmara = await two.Playgrounds[Amara].ListenAsync(cancellationToken);

        var post = await IdOfAsync(await SendAsync(Connector, HttpMethod.Post, $"{place}/activities", "first", cancellationToken), cancellationToken);
        await SendAsync(Connector, HttpMethod.Put, $"{place}/activities/{post}", "changed", cancellationToken);

        foreach (var page in (PlaygroundFrames[])[atBenoit, atAmara])
        {
            await SeesAsync(page, "first", cancellationToken);
            await SeesAsync(page, "changed", cancellationToken);
        }

        two.Playgrounds.NothingUnexpectedHappened();
    }

    [Fact]
    public async Task A_thread_that_one_began_in_a_channel_is_answered_for_all()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var atBenoit = await two.Playgrounds[Benoit].ListenAsync(cancellationToken);
        await two.Playgrounds[Amara].InstallAsync(PlaygroundProcess.Channel, cancellationToken);
        await two.Playgrounds[Amara].SayAsync(PlaygroundProcess.Channel, "who is in?", cancellationToken);
        var thread = (string)(await two.Bot.HearsAsync("message", cancellationToken))["conversation"]!["id"]!;

        var first = await IdOfAsync(await SendAsync(Connector, HttpMethod.Post, $"{thread}/activities", "a card", cancellationToken), cancellationToken);
        await SendAsync(Connector, HttpMethod.Post, $"{thread}/activities", "and a word", cancellationToken);
        await SendAsync(Connector, HttpMethod.Put, $"{thread}/activities/{first}", "another card", cancellationToken);

        await SeesAsync(atBenoit, "a card", cancellationToken);
        await SeesAsync(atBenoit, "and a word", cancellationToken);
        await SeesAsync(atBenoit, "another card", cancellationToken);
        two.Playgrounds.NothingUnexpectedHappened();
    }

    [Fact]
    public async Task Who_does_not_have_the_app_cannot_be_written_to()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var connector = await SharedConnector.StartAsync(two.Bot.Endpoint, cancellationToken);

        using var refused = await OpenAsync(connector, "29:megan", cancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(["29:megan"], connector.Refused);
    }

    [Fact]
    public async Task What_nobody_expected_is_noted()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var connector = await SharedConnector.StartAsync(two.Bot.Endpoint, cancellationToken);
        connector.Seat(Amara, two.Playgrounds[Amara].Page);

        await SendAsync(connector, HttpMethod.Put, $"{Amara.PersonalChat}/activities/unknown", "lost", cancellationToken);
        using var attachment = await _client.GetAsync(new Uri($"{connector.ServiceUrl}/v3/attachments/1"), cancellationToken);

        Assert.Collection(
            connector.Unexpected,
            noted => Assert.Contains("ActivityNotFoundInConversation", noted, StringComparison.Ordinal),
            noted => Assert.Equal("Nobody expected GET /_connector/v3/attachments/1.", noted));
    }

    private Task<HttpResponseMessage> OpenAsync(SharedConnector connector, string member, CancellationToken cancellationToken) =>
        _client.PostAsJsonAsync(
            new Uri($"{connector.ServiceUrl}/v3/conversations"),
            new { isGroup = false, bot = new { id = PlaygroundProcess.Bot }, members = new[] { new { id = member } } },
            cancellationToken);

    private Task<HttpResponseMessage> SendAsync(
        SharedConnector connector, HttpMethod method, string where, string text, CancellationToken cancellationToken) =>
        _client.SendAsync(
            new HttpRequestMessage(method, new Uri($"{connector.ServiceUrl}/v3/conversations/{where}"))
            {
                Content = JsonContent.Create(new { type = "message", text, from = new { id = PlaygroundProcess.Bot } }),
            },
            cancellationToken);

    private static async Task<string> IdOfAsync(HttpResponseMessage answer, CancellationToken cancellationToken) =>
        (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!["id"]!;

    /// <returns>What was seen before it.</returns>
    private static async Task<IReadOnlyList<string>> SeesAsync(PlaygroundFrames page, string text, CancellationToken cancellationToken)
    {
        var before = new List<string>();
        await page.NextAsync($"«{text}»", Fits, cancellationToken);

        return before;

        bool Fits(JsonNode frame)
        {
            if ((string?)frame["message"]?["text"] is { } seen && seen != text)
                before.Add(seen);

            return (string?)frame["message"]?["text"] == text;
        }
    }

    /// <summary>Two people in two tenants, and a bot that says nothing by itself.</summary>
    public sealed class TwoPeople : IAsyncLifetime
    {
        internal ListeningBot Bot { get; private set; } = null!;

        internal SeveralPlaygrounds Playgrounds { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Bot = await ListeningBot.StartAsync(CancellationToken.None);
            Playgrounds = await SeveralPlaygrounds.StartAsync(Bot.Endpoint, [Amara, Benoit], CancellationToken.None);
        }

        public async ValueTask DisposeAsync()
        {
            await Playgrounds.DisposeAsync();
            await Bot.DisposeAsync();
        }
    }
}
