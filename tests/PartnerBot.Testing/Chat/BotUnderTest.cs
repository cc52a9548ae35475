using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Hosting.Health;
using PartnerBot.Storage;
using PartnerBot.Testing.Databases;
using PartnerBot.Testing.Teams;
using Quartz;

namespace PartnerBot.Testing.Chat;

/// <summary>
/// The whole product on a database of this test's own, with Teams' side played by <see cref="FakeTeams"/>: signed tokens come in over HTTP, and what
/// the bot says goes out over HTTPS. The clock stands still until the test moves it.
/// </summary>
internal sealed class BotUnderTest : IBotDoor, IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly Dictionary<string, string?> _settings;
    private readonly Action<IServiceCollection>? _also;
    private readonly Aftermath _aftermath = new();
    private readonly ConcurrentQueue<(string? ObjectId, string Body)> _answers = new();
    private WebApplicationFactory<Program> _host;
    private HttpClient _door;

    private BotUnderTest(TestDatabase database, FakeTeams teams, TestClock clock, Dictionary<string, string?> settings, Action<IServiceCollection>? also)
    {
        _database = database;
        _settings = settings;
        _also = also;
        Teams = teams;
        Clock = clock;
        (_host, _door) = Start();
    }

    public FakeTeams Teams { get; }

    public TestClock Clock { get; }

    FakeConnector IBotDoor.Connector => Teams.Connector;

    string IBotDoor.ServiceUrl => FakeTeams.ServiceUrl;

    /// <summary>What the host has logged, in all levels of its own and from Information on of others.</summary>
    public CollectedLogs Logs { get; } = new();

    /// <summary>The running host's services.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>The verbs of all buttons that the host answers.</summary>
    public IReadOnlyList<string> Verbs { get; private set; } = [];

    /// <summary>Starts the product.</summary>
    /// <param name="settings">Settings that differ from the defaults, such as <c>Partnerships:Creators:People:0</c>.</param>
    public static async Task<BotUnderTest> StartAsync(params (string Key, string? Value)[] settings) =>
        await StartOnAsync(await TestDatabase.CreateAsync(), settings);

    /// <summary>Starts the product on a database that is there already, and gone with it.</summary>
    public static Task<BotUnderTest> StartOnAsync(TestDatabase database, params (string Key, string? Value)[] settings) =>
        StartOnAsync(database, new TestClock(), settings);

    /// <summary>Starts the product beside something that has a clock of its own, such as a store of blobs: at the instant it is there.</summary>
    public static async Task<BotUnderTest> StartTodayAsync(params (string Key, string? Value)[] settings) =>
        await StartOnAsync(await TestDatabase.CreateAsync(), new TestClock(TimeProvider.System.GetUtcNow()), settings);

    /// <summary>Starts the product with something more in it: what makes it slow, for example.</summary>
    public static async Task<BotUnderTest> StartWithAsync(Action<IServiceCollection> also) => await StartOnAsync(await TestDatabase.CreateAsync(), new TestClock(), [], also);

    /// <summary>Somebody who writes with the bot, in their own personal chat.</summary>
    /// <param name="name">Their name in Teams.</param>
    /// <param name="tenantId">Their tenant; by default the app's own.</param>
    /// <param name="locale">Their client's language.</param>
    /// <param name="objectId">Their object id there; by default that of their name.</param>
    public Partner Person(string name, string? tenantId = null, string locale = "en-US", string? objectId = null) =>
        new(this, name, tenantId ?? FakeTeams.TenantId, locale, objectId ?? Partner.ObjectIdOf(name));

    /// <summary>Works with the database.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<PartnerBotDb, Task<T>> work)
    {
        await using var db = _database.CreateDbContext();

        return await work(db);
    }

    /// <summary>Works with services of one scope, as a job does.</summary>
    public async Task InScopeAsync<TService>(Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Everything that stands in the files of the database, as who copies them would see it.</summary>
    public Task<string> RawDatabaseAsync(CancellationToken cancellationToken) => _database.RawAsync(cancellationToken);

    /// <summary>Sends everything in the outbox that is due by the test's clock: the sender's own loop stands still with it. Fails when something could not be sent.</summary>
    public Task DeliverAsync() => new DueDeliveries(Services, Clock, Logs).SendAllAsync();

    /// <summary>Sends likewise, where the test itself stands in the way of some of it.</summary>
    public Task TriesToDeliverAsync() => new DueDeliveries(Services, Clock, Logs).SendAsync();

    /// <summary>Goes to an instant, with all that is planned to happen until then.</summary>
    public Task LeapToAsync(DateTimeOffset instant, CancellationToken cancellationToken) =>
        new PlannedJobs(Services, until => Clock.Advance(until - Clock.GetUtcNow())).LeapToAsync(instant, cancellationToken);

    /// <summary>Ends the host and starts another on the same database, as a deploy does.</summary>
    public async Task RestartAsync()
    {
        _door.Dispose();
        await _host.DisposeAsync();
        (_host, _door) = Start();
    }

    /// <summary>What was answered to whom over HTTP, in order: the cards that stand in the place of pressed ones.</summary>
    public IReadOnlyCollection<(string? ObjectId, string Body)> Answers => _answers;

    /// <summary>Posts an activity as Teams does: with a token of the channel.</summary>
    public async Task<HttpResponseMessage> PostAsync(Activity activity)
    {
        var response = await PostAsync(JsonSerializer.Serialize(activity, ActivityJson.Default.Activity), activity.ServiceUrl ?? FakeTeams.ServiceUrl);
        _answers.Enqueue((activity.From?.AadObjectId, await response.Content.ReadAsStringAsync()));

        return response;
    }

    /// <summary>Fetches a page as a browser does, without any token.</summary>
    public Task<HttpResponseMessage> GetAsync(Uri address) => _door.GetAsync(address.PathAndQuery);

    /// <summary>Posts any body with a token of the channel.</summary>
    public async Task<HttpResponseMessage> PostAsync(string body, string serviceUrl = FakeTeams.ServiceUrl)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", Teams.Issuer.Sign(Teams.Issuer.Claims() with { ServiceUrl = serviceUrl }));

        var isThrough = _aftermath.Of(request);
        var response = await _door.SendAsync(request);
        await isThrough;

        return response;
    }

    public async ValueTask DisposeAsync()
    {
        _door.Dispose();
        await _host.DisposeAsync();
        await _database.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private static async Task<BotUnderTest> StartOnAsync(TestDatabase database, TestClock clock, (string Key, string? Value)[] settings, Action<IServiceCollection>? also = null)
    {
        var all = FakeTeams.Settings.ToDictionary(setting => setting.Key, setting => setting.Value);
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return new BotUnderTest(database, await FakeTeams.StartAsync(clock), clock, all, also);
    }

    private (WebApplicationFactory<Program> Host, HttpClient Door) Start()
    {
        var host = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            web.UseEnvironment(_settings.GetValueOrDefault("Environment") ?? Environments.Production);
            web.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(_settings));
            // The test server needs no port, and must not look whether the default one is free while other tests do the same.
            web.UseSetting("urls", "http://127.0.0.1:0");
            web.UseSetting("Storage:Provider", $"{_database.Storage.Provider}");
            web.UseSetting("Storage:ConnectionString", _database.Storage.ConnectionString);
            foreach (var (key, value) in _settings)
            {
                web.UseSetting(key, value);
            }

            web.ConfigureTestServices(services =>
            {
                services.RemoveAll<WordSafe>();
                services.AddSingleton(_database.Words);
                services.RemoveAll<TimeProvider>();
                services.AddSingleton<TimeProvider>(Clock);
                // What is planned can be looked at, and a test runs the job's use case itself.
                services.Remove(services.Single(service => service.ImplementationType == typeof(QuartzHostedService)));
                StopLoops(services);
                // What is wrong with a test's settings is thrown at it, instead of standing at a closed door.
                services.RemoveAll<ClosedDoor>();
                services.AddLogging(logging => logging.AddProvider(Logs).AddFilter<CollectedLogs>(CollectedLogs.Includes));
                services.AddSingleton<IStartupFilter>(_aftermath);
                Teams.Connect(services);
                _also?.Invoke(services);
                Verbs = [.. services.Where(service => service.IsKeyedService && service.ServiceType == typeof(ICardActionHandler)).Select(service => (string)service.ServiceKey!)];
            });
        });

        return (host, host.CreateClient());
    }

    /// <summary>
    /// What the product does by itself now and then, a test does when it wants it: a loop that woke up whenever the clock moved would race with the
    /// test, and work a hundred times for each day that the test lets pass. The services are there, and are not started.
    /// </summary>
    private static void StopLoops(IServiceCollection services)
    {
        foreach (var loop in services.Where(service => service.ImplementationType?.IsAssignableTo(typeof(BackgroundService)) is true).ToList())
        {
            services.Remove(loop);
            services.AddSingleton(loop.ImplementationType!);
        }
    }
}
