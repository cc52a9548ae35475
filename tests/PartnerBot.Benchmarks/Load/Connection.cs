using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PartnerBot.Benchmarks.Load;

/// <summary>The least HTTP client that will do, so that the load costs little beside what it measures: one exchange at a time.</summary>
internal sealed class Connection : IDisposable
{
    private readonly byte[] _answer = new byte[64 * 1024];
    private Socket? _socket;
    private int _port;

    public async Task OpenAsync(int port)
    {
        _port = port;
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await _socket.ConnectAsync(IPAddress.Loopback, port);
    }

    /// <summary>Sends a request and reads its answer to the end. An answer may be its connection's last, as that of a card which is then replaced: the next request has a new one.</summary>
    /// <returns>The HTTP status.</returns>
    public async Task<int> ExchangeAsync(ReadOnlyMemory<byte> request)
    {
        if (_socket is null)
            await OpenAsync(_port);

        await _socket!.SendAsync(request);
        for (var length = 0; ;)
        {
            var received = await _socket.ReceiveAsync(_answer.AsMemory(length));
            if (received == 0)
                throw new IOException("The bot closed the connection.");

            length += received;
            if (StatusIfComplete(_answer.AsSpan(0, length), out var isLast) is not { } status)
                continue;

            if (isLast)
                Dispose();

            return status;
        }
    }

    public void Dispose()
    {
        _socket?.Dispose();
        _socket = null;
    }

    private static int? StatusIfComplete(ReadOnlySpan<byte> answer, out bool isLast)
    {
        isLast = false;
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return null;

        var head = Encoding.ASCII.GetString(answer[..end]);
        isLast = Header(head, "Connection: ") is "close";
        var complete = Header(head, "Transfer-Encoding: ") is "chunked"
            ? answer.EndsWith("0\r\n\r\n"u8)
            : answer.Length >= end + 4 + int.Parse(Header(head, "Content-Length: ") ?? "0", CultureInfo.InvariantCulture);

        return complete ? int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture) : null;
    }

    private static string? Header(string head, string name)
    {
        var at = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);

        return at < 0 ? null : head[(at + name.Length)..].Split('\r')[0];
    }
}
