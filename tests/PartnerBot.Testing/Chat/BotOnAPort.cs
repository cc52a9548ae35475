using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using PartnerBot.Storage;
using PartnerBot.Testing.Databases;
using PartnerBot.Testing.Services;
using Quartz;

namespace PartnerBot.Testing.Chat;

/// <summary>
/// The whole product in this process, listening where a real chat client finds it, on storage of this test's own and a clock that the test
/// puts forward: what takes days between people is played in a minute.
/// </summary>
internal sealed class BotOnAPort : IAsyncDisposable
{
    private readonly TestStorage _storage;
    private readonly WebApplicationFactory<Program> _host;
    private IScheduler? _scheduler;

    private BotOnAPort(TestStorage storage, int port, (string Key, string Value)[] settings)
    {
        _storage = storage;
        MessagesEndpoint = new Uri($"http://127.0.0.1:{port}/api/messages");
        _host = new WebApplicationFactory<Program>().WithWebHostBuilder(web => Configure(web, port, storage.With(settings)));
        _host.UseKestrel(port);
        _host.StartServer();
    }

    public LeapingClock Clock { get; } = new();

    /// <summary>Where a chat client posts to.</summary>
    public Uri MessagesEndpoint { get; }

    /// <summary>Starts the product.</summary>
    /// <param name="storage">Where it keeps what it keeps; it outlives the bot.</param>
    /// <param name="settings">Settings that differ from the defaults.</param>
    public static BotOnAPort Start(TestStorage storage, params (string Key, string Value)[] settings) => new(storage, FreePort.Next(), settings);

    /// <summary>Lets time pass, with all that is planned to happen in it.</summary>
    public Task PassAsync(TimeSpan time, CancellationToken cancellationToken) => LeapToAsync(Clock.GetUtcNow() + time, cancellationToken);

    /// <summary>Goes to an instant, with all that is planned to happen until then.</summary>
    public Task LeapToAsync(DateTimeOffset instant, CancellationToken cancellationToken) =>
        new PlannedJobs(_host.Services, Clock.LeapTo).LeapToAsync(instant, cancellationToken);

    /// <summary>Lets the scheduler itself, on its own threads, do what falls due, until it is seen.</summary>
    public async Task RunsByItselfAsync(Func<Task> seen, CancellationToken cancellationToken)
    {
        _scheduler = await _host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellationToken);
        await _scheduler.Start(cancellationToken);
        await seen();
        await _scheduler.Standby(cancellationToken);
    }

    /// <summary>Works with the database.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<PartnerBotDb, Task<T>> work)
    {
        await using var db = _storage.Database.CreateDbContext();

        return await work(db);
    }

    /// <summary>Works with services of one scope, as a job does.</summary>
    public async Task InScopeAsync<TService>(Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = _host.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        // Once started it watches the others of its cluster, also while it stands by.
        if (_scheduler is not null)
            await _scheduler.Shutdown(waitForJobsToComplete: true);
        await _host.DisposeAsync();
    }

    private void Configure(IWebHostBuilder web, int port, IReadOnlyDictionary<string, string> settings)
    {
        web.UseEnvironment(Environments.Development);
        web.UseSetting("urls", $"http://127.0.0.1:{port}");
        web.UseSetting("Development:Playground:Enabled", "false");
        web.UseSetting("Deliveries:Poll", "00:00:00.1");
        web.UseSetting("Logging:LogLevel:Default", "Warning");
        web.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning");
        foreach (var (key, value) in settings)
        {
            web.UseSetting(key, value);
        }

        web.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            // What is planned runs when the test says so; the sender's own loop goes on.
            services.Remove(services.Single(service => service.ImplementationType == typeof(QuartzHostedService)));
        });
    }
}
