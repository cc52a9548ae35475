using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Authentication;
using PartnerBot.BotFramework.Connector;
using PartnerBot.Testing;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Authentication;

/// <summary>The registrations of a bot whose network is <see cref="FakeTeams"/>, without the rest of a bot.</summary>
internal sealed class BotOfThisTest : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    private BotOfThisTest(FakeTeams teams, TestClock clock, IReadOnlyDictionary<string, string?> settings, string environment)
    {
        Teams = teams;
        Clock = clock;
        var services = new ServiceCollection();
        services.AddSingleton<IHostEnvironment>(new Place(environment));
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging(logging => logging.AddProvider(Logs));
        services.AddBotAuthentication(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddConnectorClient();
        teams.Connect(services);
        _provider = services.BuildServiceProvider();
    }

    public FakeTeams Teams { get; }

    public TestClock Clock { get; }

    public CollectingLogs Logs { get; } = new();

    public ConnectorClient Connector => _provider.GetRequiredService<ConnectorClient>();

    public IConnectorTokens Tokens => _provider.GetRequiredService<IConnectorTokens>();

    public ServiceUrls Hosts => _provider.GetRequiredService<ServiceUrls>();

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static Activity Message { get; } = Activity.Message("hello") with
    {
        ChannelId = "msteams",
        ServiceUrl = FakeTeams.ServiceUrl,
        Conversation = new ConversationAccount { Id = "a:1", ConversationType = "personal", TenantId = FakeTeams.TenantId },
    };

    public static Task<BotOfThisTest> StartAsync() => StartAsync(new Dictionary<string, string?>());

    /// <param name="settings">What differs from <see cref="FakeTeams.Settings"/>; <see langword="null"/> takes a setting away.</param>
    /// <param name="environment">The host's environment.</param>
    public static async Task<BotOfThisTest> StartAsync(IReadOnlyDictionary<string, string?> settings, string environment = "Production")
    {
        var clock = new TestClock();
        var all = new Dictionary<string, string?>(FakeTeams.Settings);
        foreach (var (name, value) in settings)
            all[name] = value;

        return new BotOfThisTest(await FakeTeams.StartAsync(clock), clock, all, environment);
    }

    public Task<InboundCaller?> AuthenticateAsync(string? token) => AuthenticateAsync(context =>
    {
        if (token is not null)
            context.Request.Headers.Authorization = $"Bearer {token}";
    });

    public async Task<InboundCaller?> AuthenticateAsync(Action<HttpContext> request)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Host = new HostString("localhost", 3978);
        request(context);

        return await _provider.GetRequiredService<IInboundAuthentication>().AuthenticateAsync(context, Cancelled);
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "Tests";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
