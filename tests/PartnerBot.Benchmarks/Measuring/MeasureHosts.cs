using System.Diagnostics;
using PartnerBot.Benchmarks.Load;
using PartnerBot.Benchmarks.Peers;
using PartnerBot.Storage;
using PartnerBot.Testing.Services;

namespace PartnerBot.Benchmarks.Measuring;

/// <summary>Measures one, two and three equal hosts that share a PostgreSQL database, and conversations and keys in Azurite, all on this machine.</summary>
internal sealed class MeasureHosts(Connector connector, int connectorPort, Conversations conversations, BenchmarkSettings settings)
{
    private const int Most = 3;
    private const int Rehearsal = 1_000;

    private static readonly Script Typed = new Says("help");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly int _messages = Math.Min(settings.Turns, 6_000);

    private int _arrived;

    public async Task<Table> RunAsync(Postgres postgres, Azurite azurite)
    {
        var table = new Table("hosts", "deliveries/s", "help/s", "statements (help)", "blobs (help)", "dialog/s", "statements (dialog)", "blobs (dialog)", "RSS MB");
        for (var count = 1; count <= Most; count++)
        {
            var storage = await postgres.NewAsync();
            storage.ConversationState = ConversationStateHome.AzureBlobs;
            storage.Blobs = new() { ConnectionString = await azurite.ConnectionStringAsync(CancellationToken.None), Container = $"benchmark-{count}-{Environment.ProcessId}" };
            await using var outbox = new Outbox(storage, connectorPort);
            await outbox.QueueAsync(Rehearsal + _messages, tenants: 400);
            var hosts = Enumerable.Range(1, count).Select(number => Peer.ProductOn($"host {number}", storage, "--Schedules:Clustered", "true", "--Deliveries:Parallel", "32")).ToList();
            try
            {
                var sent = await DeliverAsync(hosts);
                foreach (var host in hosts)
                {
                    await conversations.FirstReplyAsync(host, LongestStart);
                }

                var (help, helpFigures) = await SpeakAsync(hosts, Typed);
                var (dialog, dialogFigures) = await SpeakAsync(hosts, new BeginsOnboarding(storage));
                table.Add(
                    count == 1 ? "1 host" : $"{count} hosts",
                    sent,
                    help,
                    helpFigures.Statements,
                    helpFigures.Blobs,
                    dialog,
                    dialogFigures.Statements,
                    dialogFigures.Blobs,
                    hosts.Sum(host => ProcessFigures.Memory(host.ProcessId)));
            }
            finally
            {
                foreach (var host in hosts)
                {
                    await host.DisposeAsync();
                }
            }
        }

        return table;
    }

    /// <returns>Messages a second of all hosts together.</returns>
    private async Task<double> DeliverAsync(List<Peer> hosts)
    {
        _arrived = 0;
        connector.OnReply = _ => Interlocked.Increment(ref _arrived);
        foreach (var host in hosts)
        {
            host.Start(tellsFigures: true);
        }

        await ArrivedAsync(Rehearsal, hosts);
        var (from, at) = (_arrived, Stopwatch.GetTimestamp());
        await ArrivedAsync(Rehearsal + _messages, hosts);
        var sent = (_arrived - from) / Stopwatch.GetElapsedTime(at).TotalSeconds;
        conversations.Listen();

        return sent;
    }

    /// <summary>The same people speak with all hosts at once, as a load balancer would spread them; the first round is a rehearsal.</summary>
    private async Task<(double PerSecond, (double Statements, double Blobs) EachTurn)> SpeakAsync(List<Peer> hosts, Script script)
    {
        await script.PrepareAsync();
        var rounds = new List<double>();
        var (turns, statements, blobs) = (0, 0L, 0L);
        for (var round = 0; round <= Math.Min(settings.Rounds, 4); round++)
        {
            var before = await ProcessFigures.AskAsync(hosts.Select(host => host.FiguresPort));
            var begin = Stopwatch.GetTimestamp();
            var loads = await Task.WhenAll(hosts.Select(host =>
                conversations.RunAsync(host, script, settings.Turns / hosts.Count, Math.Max(1, settings.Connections / hosts.Count), settings.LongestRound)));
            var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
            var after = await ProcessFigures.AskAsync(hosts.Select(host => host.FiguresPort));
            if (round == 0)
                continue;

            rounds.Add(loads.Sum(load => load.Turns.Count) / seconds);
            turns += loads.Sum(load => load.Turns.Count);
            statements += after.Statements - before.Statements;
            blobs += after.BlobRequests - before.BlobRequests;
        }

        return (rounds.Median(), ((double)statements / turns, (double)blobs / turns));
    }

    private Task ArrivedAsync(int count, List<Peer> hosts) => Until.TrueAsync(
        $"{count} messages of {hosts.Count} hosts",
        _ =>
        {
            hosts.ForEach(host => host.MustRun());

            return Task.FromResult(_arrived >= count);
        },
        Patience,
        CancellationToken.None);
}
