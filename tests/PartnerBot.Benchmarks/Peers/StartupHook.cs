using System.Net;
using System.Net.Sockets;

/// <summary>
/// Runs inside each peer before its own Main, the product's too (DOTNET_STARTUP_HOOKS): tells over a port of its own what the process has used.
/// The name and the absence of a namespace are the runtime's demand.
/// </summary>
internal static class StartupHook
{
    public const string PortVariable = "PARTNERBOT_BENCHMARK_PORT";

    public static void Initialize()
    {
        var listener = new TcpListener(IPAddress.Loopback, int.Parse(Environment.GetEnvironmentVariable(PortVariable)!, null));
        listener.Start();
        new Thread(() => Tell(listener)) { IsBackground = true }.Start();
    }

    private static void Tell(TcpListener listener)
    {
        while (true)
        {
            using var client = listener.AcceptTcpClient();
            var stream = client.GetStream();
            stream.Write(BitConverter.GetBytes(Environment.CpuUsage.TotalTime.Ticks));
            stream.Write(BitConverter.GetBytes(GC.GetTotalAllocatedBytes(precise: true)));
        }
    }
}
