using System.Diagnostics;
using PartnerBot.Benchmarks.Load;
using PartnerBot.Benchmarks.Peers;

namespace PartnerBot.Benchmarks.Measuring;

/// <summary>Measures from the start of a process to its first reply. The first round is a rehearsal: it fills the disk's cache and makes the database.</summary>
internal sealed class MeasureStart(Conversations conversations, BenchmarkSettings settings)
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    public async Task<Table> RunAsync(IReadOnlyList<Peer> peers)
    {
        var rounds = peers.ToDictionary(peer => peer, _ => new List<(double FirstReply, double Memory)>());
        for (var round = 0; round <= settings.Rounds; round++)
        {
            foreach (var peer in peers)
            {
                var measured = await RoundAsync(peer);
                if (round > 0)
                    rounds[peer].Add(measured);
            }
        }

        var table = new Table("start", "first reply ms", "x floor", "RSS MB then");
        foreach (var peer in peers)
        {
            table.Add(
                peer.Name,
                rounds[peer].Select(round => round.FirstReply).Median(),
                rounds[peer].Zip(rounds[peers[0]], (mine, floors) => mine.FirstReply / floors.FirstReply).Median(),
                rounds[peer].Select(round => round.Memory).Median());
        }

        return table;
    }

    private async Task<(double FirstReply, double Memory)> RoundAsync(Peer peer)
    {
        var begin = Stopwatch.GetTimestamp();
        peer.Start();
        await conversations.FirstReplyAsync(peer, LongestStart);
        var firstReply = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        var memory = ProcessFigures.Memory(peer.ProcessId);
        await peer.EndAsync();

        return (firstReply, memory);
    }
}
