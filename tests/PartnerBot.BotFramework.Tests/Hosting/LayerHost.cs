using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Hosting;
using PartnerBot.BotFramework.State;
using PartnerBot.BotFramework.Tests.Authentication;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Testing;
using PartnerBot.Testing.Teams;

namespace PartnerBot.BotFramework.Tests.Hosting;

/// <summary>
/// A bot of this layer alone, in a real server on loopback, with <see cref="FakeTeams"/> on the other side. Each test says what it answers. Its
/// end fails the test when an exception escaped from the layer into the server.
/// </summary>
internal sealed class LayerHost : IAsyncDisposable
{
    private Action<BotBuilder> _handlers;
    private WebApplication _server = null!;

    private LayerHost(FakeTeams teams, TestClock clock, Action<BotBuilder> handlers)
    {
        Teams = teams;
        Clock = clock;
        _handlers = handlers;
        Seen = new MemorySeenActivities(clock);
    }

    public FakeTeams Teams { get; }

    public TestClock Clock { get; }

    public CollectingLogs Logs { get; } = new();

    /// <summary>What is remembered, also over <see cref="RestartAsync"/>: a store outside the host.</summary>
    public MemoryStateStore State { get; } = new();

    /// <inheritdoc cref="State"/>
    public MemorySeenActivities Seen { get; }

    public HttpClient Door { get; private set; } = null!;

    public IServiceProvider Services => _server.Services;

    /// <summary>What the bot has said and changed, in order.</summary>
    public IReadOnlyList<SentActivity> Sent => Teams.Connector.Sent;

    /// <summary>The texts that the bot has said, in order.</summary>
    public IEnumerable<string?> Said => Sent
        .Where(sent => sent is { Kind: SentKind.Posted, Activity.Type: ActivityTypes.Message })
        .Select(sent => sent.Activity!.Text);

    public static async Task<LayerHost> StartAsync(Action<BotBuilder> handlers)
    {
        var clock = new TestClock();
        var host = new LayerHost(await FakeTeams.StartAsync(clock), clock, handlers);
        await host.StartAsync();

        return host;
    }

    /// <summary>Ends the host and starts another on the same stores, as a deploy does.</summary>
    /// <param name="handlers">What the new one answers, where it differs.</param>
    public async Task RestartAsync(Action<BotBuilder>? handlers = null)
    {
        await StopAsync();
        _handlers = handlers ?? _handlers;
        await StartAsync();
    }

    /// <summary>Posts an activity as Teams does.</summary>
    public Task<HttpResponseMessage> PostAsync(Activity activity) =>
        PostAsync(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity));

    /// <summary>Posts any text with a token of the channel.</summary>
    public Task<HttpResponseMessage> PostAsync(string body) => PostAsync(Encoding.UTF8.GetBytes(body));

    /// <summary>Posts anything with a token of the channel.</summary>
    public async Task<HttpResponseMessage> PostAsync(byte[] body, string contentType = "application/json")
    {
        using var request = Request(body, contentType);

        return await Door.SendAsync(request);
    }

    public HttpRequestMessage Request(byte[] body, string contentType = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new(contentType);
        request.Headers.Authorization = new("Bearer", Teams.Issuer.Sign());

        return request;
    }

    /// <summary>Posts and expects to be told that all is well.</summary>
    public async Task TakesAsync(Activity activity)
    {
        using var response = await PostAsync(activity);
        if (response.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"A {activity.Type} was answered with {response.StatusCode}.");
    }

    /// <summary>Presses a button and gives what Teams shows: a card or a sentence.</summary>
    public Task<CardAnswer> PressesAsync(Activity press) => PressesAsync(press.ToJson().ToJsonString());

    /// <inheritdoc cref="PressesAsync(Activity)"/>
    public async Task<CardAnswer> PressesAsync(string press)
    {
        using var response = await PostAsync(press);
        if (response.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"A press was answered with {response.StatusCode}.");

        return CardAnswer.Of(await response.Content.ReadAsByteArrayAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Teams.DisposeAsync();
        if (Logs.Lines.FirstOrDefault(line => line.Text.Contains("unhandled exception", StringComparison.Ordinal)) is { Text: { } escaped })
            throw new InvalidOperationException(escaped);
    }

    private async Task StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.Configuration.AddInMemoryCollection(FakeTeams.Settings);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.AddProvider(Logs);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<IStateStore>(State);
        builder.Services.AddSingleton<ISeenActivities>(Seen);
        _handlers(builder.Services.AddBotFramework(builder.Configuration));
        Teams.Connect(builder.Services);

        _server = builder.Build();
        _server.UseRouting();
        _server.MapBot();
        await _server.StartAsync();
        var addresses = _server.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        Door = new HttpClient { BaseAddress = new Uri(addresses.Single()) };
    }

    private async Task StopAsync()
    {
        Door.Dispose();
        // Waits for what follows the answers that are out.
        await _server.StopAsync();
        await _server.DisposeAsync();
    }
}
