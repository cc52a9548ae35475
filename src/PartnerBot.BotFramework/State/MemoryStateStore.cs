using System.Collections.Concurrent;
using System.Globalization;

namespace PartnerBot.BotFramework.State;

/// <summary>Keeps documents in the memory of this process: for tests, benchmarks, and bots that may forget. It never shrinks by itself.</summary>
public sealed class MemoryStateStore : IStateStore
{
    private readonly ConcurrentDictionary<string, StateDocument> _documents = new(StringComparer.Ordinal);
    private long _version;

    /// <inheritdoc/>
    public ValueTask<StateDocument?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);

        return ValueTask.FromResult(_documents.GetValueOrDefault(key));
    }

    /// <inheritdoc/>
    public ValueTask<string?> WriteAsync(string key, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);

        // The caller may reuse its buffer: what is kept must not change under the reader's hands.
        var written = new StateDocument(content.ToArray(), Interlocked.Increment(ref _version).ToString(CultureInfo.InvariantCulture));
        var stored = etag is null
            ? _documents.TryAdd(key, written)
            : _documents.TryGetValue(key, out var present) && present.ETag == etag && _documents.TryUpdate(key, written, present);

        return ValueTask.FromResult(stored ? written.ETag : null);
    }

    /// <inheritdoc/>
    public ValueTask DeleteAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);

        _documents.TryRemove(key, out _);

        return ValueTask.CompletedTask;
    }
}
