using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PartnerBot.Benchmarks.Measuring;

/// <summary>What a process has used.</summary>
/// <param name="Cpu">Processor time, its own and the kernel's for it.</param>
/// <param name="Allocated">Bytes of managed memory, whether freed since or not.</param>
/// <param name="Statements">What it has asked its database; the scheduler's own are not counted.</param>
/// <param name="BlobRequests">What it has asked its blob storage.</param>
internal sealed record ProcessFigures(TimeSpan Cpu, long Allocated, long Statements, long BlobRequests)
{
    /// <summary>Asks the hook inside a process.</summary>
    public static async Task<ProcessFigures> AskAsync(int port)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        var answer = new byte[4 * sizeof(long)];
        await client.GetStream().ReadExactlyAsync(answer);

        return new ProcessFigures(
            TimeSpan.FromTicks(BitConverter.ToInt64(answer)), BitConverter.ToInt64(answer, sizeof(long)), BitConverter.ToInt64(answer, 2 * sizeof(long)), BitConverter.ToInt64(answer, 3 * sizeof(long)));
    }

    /// <summary>What several processes have used together.</summary>
    public static async Task<ProcessFigures> AskAsync(IEnumerable<int> ports)
    {
        var all = await Task.WhenAll(ports.Select(AskAsync));

        return new(
            TimeSpan.FromTicks(all.Sum(one => one.Cpu.Ticks)), all.Sum(one => one.Allocated), all.Sum(one => one.Statements), all.Sum(one => one.BlobRequests));
    }

    /// <summary>Megabytes of memory in use now, as Linux counts them.</summary>
    public static double Memory(int processId)
    {
        var line = File.ReadLines($"/proc/{processId}/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));

        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }
}
