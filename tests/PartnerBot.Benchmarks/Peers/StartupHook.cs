using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

/// <summary>
/// Runs inside each peer before its own Main, the product's too (DOTNET_STARTUP_HOOKS): tells over a port of its own what the process has used,
/// and how many statements it has sent to its database and requests to its blob storage.
/// The name and the absence of a namespace are the runtime's demand.
/// </summary>
internal static class StartupHook
{
    public const string PortVariable = "PARTNERBOT_BENCHMARK_PORT";

    private const string Executed = "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted";

    private const string Requested = "Azure.Core.Http.Request.Start";

    private static long _statements;
    private static long _blobRequests;

    public static void Initialize()
    {
        var listener = new TcpListener(IPAddress.Loopback, int.Parse(Environment.GetEnvironmentVariable(PortVariable)!, null));
        listener.Start();
        DiagnosticListener.AllListeners.Subscribe(new Hears<DiagnosticListener>(source =>
        {
            if (source.Name == "Microsoft.EntityFrameworkCore")
                source.Subscribe(new Hears<KeyValuePair<string, object?>>(_ => Interlocked.Increment(ref _statements)), name => name == Executed);
            if (source.Name == "Azure.Core")
                source.Subscribe(new Hears<KeyValuePair<string, object?>>(begun => Interlocked.Add(ref _blobRequests, begun.Key == Requested ? 1 : 0)));
        }));
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
            stream.Write(BitConverter.GetBytes(Interlocked.Read(ref _statements)));
            stream.Write(BitConverter.GetBytes(Interlocked.Read(ref _blobRequests)));
        }
    }

    private sealed class Hears<T>(Action<T> next) : IObserver<T>
    {
        public void OnNext(T value) => next(value);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
