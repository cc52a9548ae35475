using PartnerBot.Benchmarks.Load;
using PartnerBot.Benchmarks.Peers;

namespace PartnerBot.Benchmarks.Measuring;

/// <summary>Measures turns: all peers run side by side and are spoken to in turn, so that a noisy minute of the machine falls on all of them.</summary>
internal sealed class MeasureTurns(Conversations conversations, BenchmarkSettings settings)
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    public async Task<Table> RunAsync(IReadOnlyList<Peer> peers)
    {
        foreach (var peer in peers)
        {
            peer.Start(tellsFigures: true);
            await conversations.FirstReplyAsync(peer, LongestStart);
            // Until the runtime has compiled again what is hot: it does so in the background, some time after 30 calls.
            for (var i = 0; i < 3; i++)
            {
                await peer.Script.PrepareAsync();
                await SpeakToAsync(peer);
                await Task.Delay(Rest, TimeProvider.System);
            }
        }

        var rounds = peers.ToDictionary(peer => peer, _ => new List<TurnRound>());
        for (var round = 0; round < settings.Rounds; round++)
        {
            foreach (var peer in peers)
            {
                rounds[peer].Add(await RoundAsync(peer));
            }
        }

        await Task.Delay(Rest, TimeProvider.System);
        var table = new Table("turns", "CPU µs", "x floor", "turns/s", "median ms", "p99 ms", "alloc kB", "statements", "RSS MB", "x floor's");
        var floor = rounds[peers[0]];
        var floorMemory = ProcessFigures.Memory(peers[0].ProcessId);
        foreach (var peer in peers)
        {
            var measured = rounds[peer];
            var memory = ProcessFigures.Memory(peer.ProcessId);
            table.Add(
                peer.Name,
                measured.Select(round => round.CpuMicroseconds).Median(),
                measured.Zip(floor, (mine, floors) => mine.CpuMicroseconds / floors.CpuMicroseconds).Median(),
                measured.Select(round => round.PerSecond).Median(),
                measured.Select(round => round.Median).Median(),
                measured.Select(round => round.Slow).Median(),
                measured.Select(round => round.AllocatedKilobytes).Median(),
                measured.Select(round => round.Statements).Median(),
                memory,
                memory / floorMemory);
        }

        return table;
    }

    private async Task<TurnRound> RoundAsync(Peer peer)
    {
        await peer.Script.PrepareAsync();
        var before = await ProcessFigures.AskAsync(peer.FiguresPort);
        var load = await SpeakToAsync(peer);
        var after = await ProcessFigures.AskAsync(peer.FiguresPort);
        var turns = load.Turns.Count;

        return new TurnRound(
            (after.Cpu - before.Cpu).TotalMicroseconds / turns,
            load.PerSecond,
            load.Quantile(0.5),
            load.Quantile(0.99),
            (after.Allocated - before.Allocated) / 1024.0 / turns,
            (double)(after.Statements - before.Statements) / turns);
    }

    private Task<TurnLoad> SpeakToAsync(Peer peer) =>
        conversations.RunAsync(peer, peer.Script, Math.Min(settings.Turns, peer.Script.MostTurns), settings.Connections, settings.LongestRound);
}
