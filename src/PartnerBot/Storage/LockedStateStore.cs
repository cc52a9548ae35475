using PartnerBot.BotFramework.State;

namespace PartnerBot.Storage;

/// <summary>Locks conversation state on its way into any store: drafts are people's words as much as answers are.</summary>
internal sealed class LockedStateStore(IStateStore store, WordSafe safe) : IStateStore, IOldDocuments
{
    /// <summary>The store that holds the locked documents.</summary>
    public IStateStore Inner => store;

    public async ValueTask<StateDocument?> ReadAsync(string key, CancellationToken cancellationToken) =>
        await store.ReadAsync(key, cancellationToken) is { } found ? found with { Content = safe.Open(found.Content) } : null;

    public ValueTask<string?> WriteAsync(string key, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellationToken) =>
        store.WriteAsync(key, safe.Lock(content.Span), etag, cancellationToken);

    public Task<int> DeleteUntouchedAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        ((IOldDocuments)store).DeleteUntouchedAsync(since, cancellationToken);

    public ValueTask DeleteAsync(string key, CancellationToken cancellationToken) => store.DeleteAsync(key, cancellationToken);
}
