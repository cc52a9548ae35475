using System.Net;
using System.Net.Sockets;

namespace PartnerBot.Testing.Services;

/// <summary>Ports for servers that cannot choose one themselves, below 32768, where Linux takes none for outgoing connections.</summary>
public static class FreePort
{
    private const int First = 20_000;
    private const int PerProcess = 600;
    private const int Processes = 20;

    // Test projects run at the same time, and a port that is free now may be another's in a moment: each process has a block of its own, held until it ends.
    private static readonly (int Begin, FileStream Hold) Own = TakeBlock();

    private static int _given = -1;

    /// <summary>Gives a port of the loopback address on which nobody listens, and not the same one again before hundreds of others.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = Own.Begin + (int)((uint)Interlocked.Increment(ref _given) % PerProcess);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();

                return port;
            }
            catch (SocketException)
            {
                // Taken: the next one may not be.
            }
        }
    }

    private static (int Begin, FileStream Hold) TakeBlock()
    {
        for (var block = 0; block < Processes; block++)
        {
            try
            {
                var hold = new FileStream(Path.Combine(Path.GetTempPath(), $"partnerbot-ports-{block}"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

                return (First + block * PerProcess, hold);
            }
            catch (IOException)
            {
                // Another process has it.
            }
        }

        throw new InvalidOperationException($"More than {Processes} test processes run at once.");
    }
}
