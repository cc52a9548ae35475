using System.Diagnostics;
using System.Net.Sockets;
using PartnerBot.Benchmarks.Peers;

namespace PartnerBot.Benchmarks.Load;

/// <summary>Plays many people at once. A turn is over when it is answered and its reply has arrived; nobody says two things at a time.</summary>
internal sealed class Conversations
{
    /// <summary>How many there are.</summary>
    public const int Count = 4000;

    private static readonly Script FirstWords = new Says("help");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TaskCompletionSource?[] _awaited = new TaskCompletionSource?[Count];
    private readonly Connector _connector;
    private readonly int _connectorPort;
    private int _turn = (int)(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() % 40_000_000);

    public Conversations(Connector connector, int connectorPort)
    {
        _connector = connector;
        _connectorPort = connectorPort;
        Listen();
    }

    /// <summary>Hears the replies again, after somebody else did.</summary>
    public void Listen() => _connector.OnReply = Hear;

    /// <summary>Speaks to a peer until it has answered so often, or the time is up.</summary>
    public async Task<TurnLoad> RunAsync(Peer peer, Script script, int turns, int connections, TimeSpan longest)
    {
        var tokens = peer.Tokens?.ForRound(turns);
        var milliseconds = new double[turns];
        var begin = Stopwatch.GetTimestamp();
        var begun = 0;
        await Task.WhenAll(Enumerable.Range(0, Math.Min(connections, turns)).Select(_ => Task.Run(SpeakAsync)));
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;

        return new TurnLoad(seconds, [.. milliseconds.Where(turn => turn > 0).Order()]);

        async Task SpeakAsync()
        {
            using var connection = new Connection();
            await connection.OpenAsync(peer.Port);
            var request = new Request(peer, script, _connectorPort, tokens?[0].Length ?? 0);
            while (Interlocked.Increment(ref begun) is var number && number <= turns && Stopwatch.GetElapsedTime(begin) < longest)
            {
                milliseconds[number - 1] = await SayAsync(connection, request, tokens?[number % tokens.Count]);
            }
        }
    }

    /// <summary>Speaks to a peer that has just been started until it answers. A port that is open is no sign: the product tries its own before it listens.</summary>
    public async Task FirstReplyAsync(Peer peer, TimeSpan longest)
    {
        var begin = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await RunAsync(peer, FirstWords, turns: 1, connections: 1, longest);

                return;
            }
            catch (Exception e) when (e is IOException or SocketException && Stopwatch.GetElapsedTime(begin) < longest)
            {
                peer.MustRun();
                await Task.Delay(TimeSpan.FromMilliseconds(3), TimeProvider.System);
            }
        }
    }

    /// <summary>Says one thing.</summary>
    /// <returns>How many milliseconds it took until the answer was there.</returns>
    private async Task<double> SayAsync(Connection connection, Request request, string? token)
    {
        var turn = Interlocked.Increment(ref _turn);
        var conversation = turn % Count;
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        while (Interlocked.CompareExchange(ref _awaited[conversation], heard, null) is not null)
        {
            conversation = (conversation + 1) % Count;
        }

        var begin = Stopwatch.GetTimestamp();
        try
        {
            var status = await connection.ExchangeAsync(request.Of(conversation, turn, token));
            if (status != StatusCodes.Status200OK)
                throw new InvalidOperationException($"The peer answered {status}.");

            await heard.Task.WaitAsync(Patience, TimeProvider.System);
        }
        finally
        {
            Interlocked.CompareExchange(ref _awaited[conversation], null, heard);
        }

        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

    private void Hear(string path)
    {
        if (Request.ConversationIn(path) is { } conversation)
            Interlocked.Exchange(ref _awaited[conversation], null)?.TrySetResult();
    }
}

/// <summary>What a round of load brought.</summary>
/// <param name="Seconds">How long it took.</param>
/// <param name="Turns">How many milliseconds each turn took, in rising order.</param>
internal sealed record TurnLoad(double Seconds, IReadOnlyList<double> Turns)
{
    public double PerSecond => Turns.Count / Seconds;

    public double Quantile(double part) => Turns[(int)Math.Min(Turns.Count - 1, part * Turns.Count)];
}
