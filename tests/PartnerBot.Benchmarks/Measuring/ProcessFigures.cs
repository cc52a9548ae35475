using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PartnerBot.Benchmarks.Measuring;

/// <summary>What a process has used.</summary>
/// <param name="Cpu">Processor time, its own and the kernel's for it.</param>
/// <param name="Allocated">Bytes of managed memory, whether freed since or not.</param>
/// <param name="Statements">What it has asked its database; the scheduler's own are not counted.</param>
internal sealed record ProcessFigures(TimeSpan Cpu, long Allocated, long Statements)
{
    /// <summary>Asks the hook inside a process.</summary>
    public static async Task<ProcessFigures> AskAsync(int port)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        var answer = new byte[3 * sizeof(long)];
        await client.GetStream().ReadExactlyAsync(answer);

        return new ProcessFigures(
            TimeSpan.FromTicks(BitConverter.ToInt64(answer)), BitConverter.ToInt64(answer, sizeof(long)), BitConverter.ToInt64(answer, 2 * sizeof(long)));
    }

    /// <summary>Megabytes of memory in use now, as Linux counts them.</summary>
    public static double Memory(int processId)
    {
        var line = File.ReadLines($"/proc/{processId}/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));

        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }
}
