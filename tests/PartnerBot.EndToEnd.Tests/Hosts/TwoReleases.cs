using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
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
/// A host of an earlier release, of its own program, on a PostgreSQL and an Azurite that it has set up itself; then one of today beside it, which brings
/// the tables forward under it. What people say and press goes to the host that <see cref="Answering"/> names.
/// </summary>
internal sealed class TwoReleases : IBotDoor, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly KeptProgram _program;
    private readonly TestStorage _storage;
    private readonly FakeTeams _teams;
    private readonly HttpClient _channel = new();
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly List<BotProcess> _hosts = [];

    private TwoReleases(KeptProgram program, TestStorage storage, FakeTeams teams)
    {
        (_program, _storage, _teams) = (program, storage, teams);
        _settings = storage.With(
            ("Deliveries:Poll", "00:00:00.2"),
            // Here a week passes in half a minute.
            ("Deliveries:AsksPerWeek", "14"),
            ("Logging:LogLevel:PartnerBot.Deliveries.PostDelivery", "Debug"),
            ("Partnerships:Creators:People:0", Partner.ObjectIdOf("Ana")));
    }

    public FakeTeams Teams => _teams;

    FakeConnector IBotDoor.Connector => _teams.Connector;

    /// <summary>The host of the earlier release.</summary>
    public BotProcess Old => _hosts[0];

    /// <summary>The host of today.</summary>
    public BotProcess New => _hosts[1];

    /// <summary>Who gets what is said and pressed next.</summary>
    public BotProcess Answering { get; set; } = null!;

    string IBotDoor.ServiceUrl => _teams.LocalServiceUrl;

    /// <summary>Starts the host of the earlier release.</summary>
    public static async Task<TwoReleases> StartAsync(int release, Postgres postgres, Azurite azurite, CancellationToken cancellationToken)
    {
        var scene = new TwoReleases(
            new KeptProgram(release),
            await TestStorage.SharedAndEmptyAsync(postgres, azurite, cancellationToken),
            await FakeTeams.StartAsync(TimeProvider.System));
        try
        {
            scene._hosts.Add(await BotProcess.StartProgramAsync(scene._program.PartnerBot, scene._settings, cancellationToken));
            scene.Answering = scene.Old;

            return scene;
        }
        catch
        {
            await scene.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the host of today.</summary>
    public async Task StartNewAsync(CancellationToken cancellationToken) => _hosts.Add(await BotProcess.StartAsync(_settings, cancellationToken));

    /// <summary>Somebody who writes with the bot, in their own personal chat.</summary>
    public Partner Person(string name) => new(this, name, FakeTeams.TenantId, "en-US", Partner.ObjectIdOf(name));

    /// <summary>Works with the database as today's program knows it, which it is from <see cref="StartNewAsync"/> on.</summary>
    public PartnerBotDb Open() => _storage.Database.CreateDbContext();

    /// <summary>Says on which days all work, around the clock: a question that nobody expected waits for such a day, and a test does not.</summary>
    public async Task AllWorkOnAsync(IEnumerable<DayOfWeek> days, CancellationToken cancellationToken)
    {
        var working = string.Join(',', days);
        await using var db = Open();
        await db.Database.ExecuteSqlAsync($"UPDATE people SET working_days = {working}, works_from = '00:00', works_until = '23:59:59.999999'", cancellationToken);
    }

    /// <summary>Brings the days on which waiting messages are due forward to now.</summary>
    public async Task ComesDueAsync(CancellationToken cancellationToken)
    {
        await using var db = Open();
        await db.Deliveries.Where(delivery => delivery.SettledAt == null).ExecuteUpdateAsync(
            delivery => delivery.SetProperty(waiting => waiting.DueAt, TimeProvider.System.GetUtcNow()), cancellationToken);
    }

    /// <summary>Waits until nothing waits to be sent.</summary>
    public Task SettledAsync(CancellationToken cancellationToken) => Until.TrueAsync(
        "all deliveries to be settled",
        async token =>
        {
            await using var db = Open();

            return !await db.Deliveries.AnyAsync(delivery => delivery.SettledAt == null, token);
        },
        Patience,
        cancellationToken);

    /// <summary>Waits for a card with one of these buttons, and gives which.</summary>
    public static Task<string> GetsAsync(Partner partner, CancellationToken cancellationToken, params string[] buttons) => Until.FoundAsync(
        $"«{buttons[0]}» for {partner.Name}",
        _ => Task.FromResult(buttons.FirstOrDefault(button => partner.View.Cards.Any(card => card.HasButton(button)))),
        Patience,
        cancellationToken);

    /// <summary>Holds that no host has logged that something of the product's own failed.</summary>
    public void NothingFailed() => Assert.All(_hosts, host => Assert.DoesNotContain("fail: PartnerBot", host.Output, StringComparison.Ordinal));

    public Task<HttpResponseMessage> PostAsync(Activity activity) =>
        _channel.PostAsync(Answering.MessagesEndpoint, JsonContent.Create(activity, ActivityJson.Default.Activity));

    /// <summary>The hosts send by themselves.</summary>
    Task IBotDoor.DeliverAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_hosts.Select(host => host.DisposeAsync().AsTask()));
        _program.Dispose();
        _channel.Dispose();
        await _storage.DisposeAsync();
        await _teams.DisposeAsync();
    }
}
