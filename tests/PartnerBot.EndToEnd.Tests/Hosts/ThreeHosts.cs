using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PartnerBot.BotFramework.Activities;
using PartnerBot.Deliveries;
using PartnerBot.Storage;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Databases;
using PartnerBot.Testing.Services;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.EndToEnd.Tests.Hosts;

/// <summary>
/// Three real bots on one PostgreSQL and one Azurite, as behind a load balancer without sticky sessions: each thing a person says or presses
/// goes to the next host, unless a test chooses.
/// </summary>
internal sealed class ThreeHosts : IBotDoor, IAsyncDisposable
{
    /// <summary>How many messages each host has under way at once: at most as many are in doubt when it is killed.</summary>
    public const int Parallel = 16;

    /// <summary>As many as when nobody sets how many.</summary>
    public static readonly int ParallelAsDeployed = new DeliveryOptions().Parallel;

    /// <summary>How long a host has messages in hand: the shortest that may be set, so that tests need not wait for long.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromSeconds(20);

    private static readonly string[] Names = ["first host", "second host", "third host"];

    private readonly TestStorage _storage;
    private readonly List<BotProcess> _hosts = [];
    private readonly HashSet<BotProcess> _dead = [];
    private readonly HttpClient _channel = new();
    private int _turns;

    private ThreeHosts(TestStorage storage, FakeTeams teams)
    {
        _storage = storage;
        Teams = teams;
    }

    public FakeTeams Teams { get; }

    public IReadOnlyList<BotProcess> Hosts => _hosts;

    FakeConnector IBotDoor.Connector => Teams.Connector;

    string IBotDoor.ServiceUrl => Teams.LocalServiceUrl;

    public static Task<ThreeHosts> StartAsync(Postgres postgres, Azurite azurite, CancellationToken cancellationToken) => StartAsync(
        postgres,
        azurite,
        [("Deliveries:Parallel", $"{Parallel}"), ("Deliveries:Claim", $"{Claim}"), ("Deliveries:Poll", "00:00:00.2")],
        cancellationToken);

    /// <summary>With the defaults of all that bounds how hosts share the outbox.</summary>
    public static Task<ThreeHosts> StartAsDeployedAsync(Postgres postgres, Azurite azurite, CancellationToken cancellationToken) =>
        StartAsync(postgres, azurite, [], cancellationToken);

    private static async Task<ThreeHosts> StartAsync(Postgres postgres, Azurite azurite, (string Name, string Value)[] deliveries, CancellationToken cancellationToken)
    {
        var scene = new ThreeHosts(await TestStorage.SharedAsync(postgres, azurite, cancellationToken), await FakeTeams.StartAsync(TimeProvider.System));
        try
        {
            var settings = scene.Settings(deliveries);
            var starting = Names.Select(name => BotProcess.StartAsync(Called(name, settings), cancellationToken)).ToList();
            await Task.WhenAll(starting).ContinueWith(_ => { }, TaskScheduler.Default);
            scene._hosts.AddRange(starting.Where(start => start.IsCompletedSuccessfully).Select(start => start.Result));
            await Task.WhenAll(starting);
            // Nobody speaks with a host before it is ready, as behind a load balancer: on a busy machine its first turn would take longer than a turn may.
            await Task.WhenAll(scene._hosts.Select(host => scene.IsReadyAsync(host, cancellationToken)));

            return scene;
        }
        catch
        {
            await scene.DisposeAsync();
            throw;
        }
    }

    /// <summary>Somebody who writes with the bot, in their own personal chat.</summary>
    public Partner Person(string name) => new(this, name, FakeTeams.TenantId, "en-US", Partner.ObjectIdOf(name));

    public PartnerBotDb Open() => _storage.Database.CreateDbContext();

    public Task<HttpResponseMessage> PostAsync(Activity activity)
    {
        var alive = Hosts.Except(_dead).ToList();

        return PostAsync(alive[Interlocked.Increment(ref _turns) % alive.Count], activity);
    }

    public Task<HttpResponseMessage> PostAsync(BotProcess host, Activity activity) =>
        _channel.PostAsync(host.MessagesEndpoint, JsonContent.Create(activity, ActivityJson.Default.Activity));

    /// <summary>Posts to all hosts at the same moment, to each its own, and gives what each answered.</summary>
    public Task<HttpResponseMessage[]> PostAtOnceAsync(params IReadOnlyList<Activity> activities) =>
        Task.WhenAll(Hosts.Zip(activities, PostAsync));

    /// <summary>What a host says about its parts, and whether it is ready.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Parts)> HealthAsync(BotProcess host, CancellationToken cancellationToken)
    {
        using var answer = await _channel.GetAsync(new Uri(host.Address, "/health/ready"), cancellationToken);

        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("parts"));
    }

    /// <summary>Waits until a host is ready to take traffic.</summary>
    public Task IsReadyAsync(BotProcess host, CancellationToken cancellationToken) => Until.TrueAsync(
        "a host to be ready", async token => (await HealthAsync(host, token)).Status == HttpStatusCode.OK, Until.Stopper, cancellationToken);

    /// <summary>How many messages of the outbox a host has sent, by its log.</summary>
    public static int SentBy(BotProcess host) => File.ReadLines(host.LogFile).Count(line => line.EndsWith(" was sent", StringComparison.Ordinal));

    /// <summary>By what name PostgreSQL knows a host.</summary>
    public string NameOf(BotProcess host) => Names[_hosts.IndexOf(host)];

    /// <summary>Ends a host as a power cut does; nothing is sent to it any more.</summary>
    public async Task KillAsync(BotProcess host)
    {
        _dead.Add(host);
        await host.KillAsync();
    }

    /// <summary>Holds that no host has logged that something failed.</summary>
    public void NothingFailed() => Assert.Equal("", string.Join('\n', Hosts.SelectMany(host => Failures(host.Output))));

    /// <summary>The hosts send by themselves.</summary>
    Task IBotDoor.DeliverAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_hosts.Select(host => host.DisposeAsync().AsTask()));
        _channel.Dispose();
        await _storage.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private static Dictionary<string, string> Called(string name, IReadOnlyDictionary<string, string> settings) => new(settings)
    {
        ["Storage:ConnectionString"] = $"{settings["Storage:ConnectionString"]};Application Name={name}",
    };

    private static IEnumerable<string> Failures(string log)
    {
        var isPart = false;
        foreach (var line in log.Split('\n'))
        {
            isPart = line.StartsWith("fail: ", StringComparison.Ordinal) || (isPart && line.StartsWith(' '));
            if (isPart)
                yield return line;
        }
    }

    private IReadOnlyDictionary<string, string> Settings((string Name, string Value)[] deliveries) => _storage.With(
    [
        .. deliveries,
        ("Schedules:Clustered", "true"),
        ("Logging:LogLevel:PartnerBot.Deliveries.PostDelivery", "Debug"),
        ("Partnerships:Creators:People:0", Partner.ObjectIdOf("Ana")),
    ]);
}
