using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PartnerBot.BotFramework.Activities;
using PartnerBot.EndToEnd.Tests.Deliveries;
using PartnerBot.Testing;
using PartnerBot.Testing.Chat;
using PartnerBot.Testing.Databases;
using PartnerBot.Testing.Services;
using PartnerBot.Testing.Teams;

namespace PartnerBot.EndToEnd.Tests.Storage;

/// <summary>The real bot with its SQLite file on a disk of a few megabytes.</summary>
internal sealed class BotOnSmallDisk : IBotDoor, IAsyncDisposable
{
    /// <summary>How many messages wait in its outbox.</summary>
    public const int Waiting = 20;

    private const int Megabytes = 16;
    private static readonly TimeSpan WaitingIsDueIn = TimeSpan.FromSeconds(20);

    private readonly HttpClient _channel = new();

    private BotOnSmallDisk(SmallDisk disk, FakeTeams teams, DateTimeOffset waitingIsDueAt, BotProcess bot) =>
        (Disk, Teams, WaitingIsDueAt, Bot) = (disk, teams, waitingIsDueAt, bot);

    public FakeTeams Teams { get; }

    /// <summary>When the messages in its outbox are to leave.</summary>
    public DateTimeOffset WaitingIsDueAt { get; }

    public SmallDisk Disk { get; }

    public BotProcess Bot { get; }

    public FakeConnector Connector => Teams.Connector;

    public string ServiceUrl => Teams.LocalServiceUrl;

    private string Database => Path.Combine(Disk.FolderFromOutside, "partnerbot.db");

    public static async Task<BotOnSmallDisk> StartAsync(CancellationToken cancellationToken)
    {
        var disk = await MissingService.OrSkipAsync(() => SmallDisk.CreateAsync(Megabytes, cancellationToken));
        var settings = new Dictionary<string, string>
        {
            ["Storage:ConnectionString"] = $"Data Source={disk.Folder}/partnerbot.db",
            ["Storage:Keys:Folder"] = TestWords.Folder,
            ["Deliveries:Poll"] = "00:00:00.2",
            ["Partnerships:Creators:People:0"] = Partner.ObjectIdOf("Ana"),
        };
        var teams = await FakeTeams.StartAsync(TimeProvider.System);
        // With its tables made already: what SQLite has written ahead is then so short that nothing more goes into it once the disk is full.
        await using (var prepared = await SqliteDatabase.CreateAsync())
        {
            await new FanOut(teams, prepared.CreateDbContext).QueueAsync(Waiting, WaitingIsDueIn, cancellationToken);
            await using var whole = await prepared.CopyAsync(cancellationToken);
            File.Copy(whole.Place, Path.Combine(disk.FolderFromOutside, "partnerbot.db"));
        }

        return new(disk, teams, TimeProvider.System.GetUtcNow() + WaitingIsDueIn, await BotProcess.StartThroughAsync(disk.Entrance, settings, cancellationToken));
    }

    public Partner Person(string name) => new(this, name, FakeTeams.TenantId, "en-US", Partner.ObjectIdOf(name));

    public Task<HttpResponseMessage> PostAsync(Activity activity) =>
        _channel.PostAsync(Bot.MessagesEndpoint, JsonContent.Create(activity, ActivityJson.Default.Activity));

    /// <summary>The bot sends by itself.</summary>
    public Task DeliverAsync() => Task.CompletedTask;

    public async Task<HttpStatusCode> LiveAsync(CancellationToken cancellationToken)
    {
        using var answer = await _channel.GetAsync(new Uri(Bot.Address, "/health/live"), cancellationToken);

        return answer.StatusCode;
    }

    /// <summary>What the bot says about its database, and whether it is ready.</summary>
    public async Task<(HttpStatusCode Status, string Database)> ReadyAsync(CancellationToken cancellationToken)
    {
        using var answer = await _channel.GetAsync(new Uri(Bot.Address, "/health/ready"), cancellationToken);
        var parts = (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("parts");

        return (answer.StatusCode, parts.GetProperty("database").GetString()!);
    }

    /// <summary>The database as it stands on the disk; nobody writes meanwhile.</summary>
    public async Task<SqliteDatabase> CopyAsync()
    {
        await using var file = File.OpenRead(Database);
        await using var ahead = File.Exists($"{Database}-wal") ? File.OpenRead($"{Database}-wal") : Stream.Null;

        return await SqliteDatabase.FromAsync(file, TestWords.Safe, ahead);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        _channel.Dispose();
        await Teams.DisposeAsync();
        await Disk.DisposeAsync();
    }
}
