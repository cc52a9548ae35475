using System.Diagnostics;
using PartnerBot.Benchmarks.Load;
using PartnerBot.Benchmarks.Peers;
using PartnerBot.Testing.Services;

namespace PartnerBot.Benchmarks.Measuring;

/// <summary>Measures what the bot sends by itself: how fast it can, how well it keeps to Teams' limits, and what it holds in memory meanwhile.</summary>
internal sealed class MeasureDeliveries(Connector connector, int connectorPort)
{
    private const int Rehearsal = 1_000;
    private const int Fast = 6_000;
    private const int Slow = 1_500;
    private const int PerSecond = 25;
    private const int Many = 100_000;
    private const int Begun = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private int _arrived;

    /// <summary>As fast as it can: so many tenants that no limit of Teams stands in the way. The first thousand are a rehearsal.</summary>
    public async Task<Table> SpeedAsync(Postgres postgres)
    {
        var table = new Table("deliveries, no limits", "a second", "CPU µs", "statements", "alloc kB");
        await using var sqlite = new SqliteFile();
        foreach (var (name, storage) in new[] { ("SQLite", sqlite.Storage), ("PostgreSQL", await postgres.NewAsync()) })
        {
            await using var outbox = new Outbox(storage, connectorPort);
            await outbox.QueueAsync(Rehearsal + Fast, tenants: 400);
            await using var peer = Peer.ProductOn(name, storage, "--Deliveries:Parallel", "32");
            Begin(peer);
            await ArrivedAsync(Rehearsal, peer);
            var (before, from, at) = (await ProcessFigures.AskAsync(peer.FiguresPort), _arrived, Stopwatch.GetTimestamp());
            await ArrivedAsync(Rehearsal + Fast, peer);
            var (after, seconds, sent) = (await ProcessFigures.AskAsync(peer.FiguresPort), Stopwatch.GetElapsedTime(at).TotalSeconds, _arrived - from);
            table.Add(
                name,
                sent / seconds,
                (after.Cpu - before.Cpu).TotalMicroseconds / sent,
                (double)(after.Statements - before.Statements) / sent,
                (after.Allocated - before.Allocated) / 1024.0 / sent);
        }

        return table;
    }

    /// <summary>One tenant at the limit the bot keeps by itself, on a good day and on one when Teams refuses every fifth message.</summary>
    public async Task<Table> PaceAsync()
    {
        var table = new Table("deliveries, 25 a second", "people", "seconds", "ideal", "x ideal", "sent");
        foreach (var (name, every) in new[] { ("none refused", 0), ("one in five refused with 429", 5) })
        {
            await using var sqlite = new SqliteFile();
            await using var outbox = new Outbox(sqlite.Storage, connectorPort);
            await outbox.QueueAsync(Slow, tenants: 1);
            await using var peer = Peer.ProductOn(name, sqlite.Storage);
            connector.RefusesEvery = every;
            Begin(peer);
            await ArrivedAsync(1, peer);
            var at = Stopwatch.GetTimestamp();
            await ArrivedAsync(Slow, peer);
            var seconds = Stopwatch.GetElapsedTime(at).TotalSeconds;
            connector.RefusesEvery = 0;
            // A refused message takes a place too.
            var ideal = (every == 0 ? Slow : Slow * every / (every - 1.0)) / PerSecond;
            // What arrived last is being written down.
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
            table.Add(name, Slow, seconds, ideal, seconds / ideal, await outbox.SentAsync());
        }

        return table;
    }

    /// <summary>A long queue of one tenant, which takes more than an hour: what the process holds while it sends the first of it.</summary>
    public async Task<Table> MemoryAsync()
    {
        var table = new Table("deliveries, long queue", "queued", "sent", "RSS MB", "statements", "CPU µs");
        await using var sqlite = new SqliteFile();
        await using var outbox = new Outbox(sqlite.Storage, connectorPort);
        await outbox.QueueAsync(Many, tenants: 1);
        await using var peer = Peer.ProductOn("100,000 queued", sqlite.Storage);
        Begin(peer);
        // What the runtime compiles in the beginning would be most of the figure.
        await ArrivedAsync(Begun, peer);
        var (before, from) = (await ProcessFigures.AskAsync(peer.FiguresPort), _arrived);
        await ArrivedAsync(2 * Begun, peer);
        var (after, sent) = (await ProcessFigures.AskAsync(peer.FiguresPort), _arrived - from);
        table.Add(
            peer.Name,
            Many,
            2 * Begun,
            ProcessFigures.Memory(peer.ProcessId),
            (double)(after.Statements - before.Statements) / sent,
            (after.Cpu - before.Cpu).TotalMicroseconds / sent);

        return table;
    }

    private void Begin(Peer peer)
    {
        _arrived = 0;
        connector.OnReply = _ => Interlocked.Increment(ref _arrived);
        peer.Start(tellsFigures: true);
    }

    private Task ArrivedAsync(int count, Peer peer) => Until.TrueAsync(
        $"{count} messages of {peer.Name}",
        _ =>
        {
            peer.MustRun();

            return Task.FromResult(_arrived >= count);
        },
        Patience,
        CancellationToken.None);
}
