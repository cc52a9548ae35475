using System.Net;
using System.Net.Sockets;

namespace PartnerBot.Testing.Services;

/// <summary>Ports for servers that cannot choose one themselves, below 32768, where Linux takes none for outgoing connections.</summary>
public static class FreePort
{
    private const int First = 20_000;
    private const int PerProcess = 100;
    private const int Processes = 60;

    // Test projects run at the same time: each process begins at a hundred of its own, so that two rarely look at the same port.
    private static int _next = First + Environment.ProcessId % Processes * PerProcess;

    /// <summary>Gives a port of the loopback address on which nobody listens, never the same one twice.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = Interlocked.Increment(ref _next);
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
}
