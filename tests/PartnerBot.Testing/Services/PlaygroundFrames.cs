using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace PartnerBot.Testing.Services;

/// <summary>What the bot sends, in order, as the Playground's page is told of it.</summary>
public sealed class PlaygroundFrames : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();

    private PlaygroundFrames()
    {
    }

    /// <summary>Reads on until a frame (action, actionConversationId, message) fits; those passed over are gone.</summary>
    public async Task<JsonNode> NextAsync(string awaited, Func<JsonNode, bool> fits, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Until.Stopper, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            while (true)
            {
                var frame = await ReadAsync(either.Token);
                if (fits(frame))
                    return frame;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Waited {Until.Stopper.TotalSeconds} s in vain for {awaited}.");
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();

        return ValueTask.CompletedTask;
    }

    internal static async Task<PlaygroundFrames> OpenAsync(Uri page, CancellationToken cancellationToken)
    {
        var frames = new PlaygroundFrames();
        await frames._socket.ConnectAsync(new Uri($"ws://{page.Authority}/_ws_conversation/v1/conversations/stream"), cancellationToken);

        return frames;
    }

    private async Task<JsonNode> ReadAsync(CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                throw new EndOfStreamException("The Playground closed its stream of messages.");
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        whole.Position = 0;

        return JsonNode.Parse(whole)!;
    }
}
