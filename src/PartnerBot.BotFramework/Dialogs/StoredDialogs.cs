using System.Text.Json;
using Microsoft.Extensions.Logging;
using PartnerBot.BotFramework.Activities;
using PartnerBot.BotFramework.State;
using PartnerBot.BotFramework.Telemetry;

namespace PartnerBot.BotFramework.Dialogs;

/// <summary>The stored document behind a set of dialogs: read with its ETag, written under it, and put aside when it cannot be read.</summary>
internal sealed partial class StoredDialogs(IStateStore store, string key, ILogger<StoredDialogs> logger)
{
    private StateDocument? _document;

    /// <summary>Under what the dialogs of a conversation stand, where the conversation is one person's.</summary>
    public static string KeyOf(ConversationReference conversation) => KeyOf(conversation.ChannelId, conversation.Conversation.Id!);

    /// <summary>Under what the dialogs of somebody stand, in a channel: see <see cref="Turns.StateOwner"/>.</summary>
    public static string KeyOf(string? channelId, string owner) => $"dialogs/{channelId}/{owner}";

    /// <summary>Under what a document stands that could not be read.</summary>
    public static string QuarantineOf(string key) => $"quarantine/{key}";

    /// <summary>Reads the frames.</summary>
    /// <returns>The frames, or <see langword="null"/> when the document was unreadable and was put aside.</returns>
    public async ValueTask<List<DialogFrame>?> ReadAsync(CancellationToken cancellationToken)
    {
        _document = await MeasuredState.RunAsync("read", store.ReadAsync(key, cancellationToken), document => document is null ? "absent" : "found");
        if (_document is null)
            return [];

        try
        {
            return Frames(_document.Content.Span);
        }
        catch (JsonException damage)
        {
            await QuarantineAsync(damage, cancellationToken);

            return null;
        }
    }

    /// <summary>Keeps a copy of the document for whoever finds out what became of it, and reports where it is damaged, not what it says.</summary>
    public async Task QuarantineAsync(Exception damage, CancellationToken cancellationToken)
    {
        var quarantine = QuarantineOf(key);
        var place = damage as JsonException;
        Log.PutAside(logger, StateDigest.Of(quarantine), damage.GetType().Name, place?.LineNumber, place?.BytePositionInLine);

        var before = await store.ReadAsync(quarantine, cancellationToken);
        await store.WriteAsync(quarantine, _document!.Content, before?.ETag, cancellationToken);
    }

    /// <summary>Writes the frames, if the document is still the one that was read.</summary>
    public async ValueTask<bool> TryWriteAsync(List<DialogFrame> frames, CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(new DialogDocument(frames), DialogJson.Default.DialogDocument);

        var written = await MeasuredState.RunAsync(
            "write", store.WriteAsync(key, content, _document?.ETag, cancellationToken), etag => etag is null ? "conflict" : "stored");

        return written is not null;
    }

    private static List<DialogFrame> Frames(ReadOnlySpan<byte> content)
    {
        var frames = JsonSerializer.Deserialize(content, DialogJson.Default.DialogDocument)?.Frames;

        return frames is null || frames.Contains(null!) ? throw new JsonException("The document holds no frames where some should be.") : frames;
    }

    private static partial class Log
    {
        [LoggerMessage(220, LogLevel.Error, "Stored dialogs could not be read and were put aside under the digest {Digest}; {Damage} in line {Line} at byte {Byte}")]
        public static partial void PutAside(ILogger logger, string digest, string damage, long? line, long? @byte);
    }
}
