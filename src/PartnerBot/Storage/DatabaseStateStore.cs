using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.State;

namespace PartnerBot.Storage;

/// <summary>Keeps conversation state beside the facts. One statement each: what decides about a conflict is the statement's own condition.</summary>
internal sealed class DatabaseStateStore(IDbContextFactory<PartnerBotDb> databases, TimeProvider time) : IStateStore, IOldDocuments
{
    public async ValueTask<StateDocument?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var hash = StateKey.Hash(key);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        return await db.StateEntries
            .Where(entry => entry.KeyHash == hash)
            .Select(entry => new StateDocument(entry.Content, entry.ETag))
            .FirstOrDefaultAsync(cancellationToken);
    }

    public async ValueTask<string?> WriteAsync(string key, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellationToken)
    {
        var hash = StateKey.Hash(key);
        var now = time.GetUtcNow();
        var written = Guid.CreateVersion7(now).ToString("N");
        var bytes = content.ToArray();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        var rows = etag is null
            ? await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO state_documents (key_hash, key, content, etag, updated_at)
                VALUES ({hash}, {StateKey.Readable(key)}, {bytes}, {written}, {InstantConverter.ToColumn(now)})
                ON CONFLICT DO NOTHING
                """,
                cancellationToken)
            : await db.StateEntries
                .Where(entry => entry.KeyHash == hash && entry.ETag == etag)
                .ExecuteUpdateAsync(
                    entry => entry
                        .SetProperty(e => e.Content, bytes)
                        .SetProperty(e => e.ETag, written)
                        .SetProperty(e => e.UpdatedAt, now),
                    cancellationToken);

        return rows == 1 ? written : null;
    }

    public async Task<int> DeleteUntouchedAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        return await db.StateEntries.Where(entry => entry.UpdatedAt < since).OrderBy(entry => entry.UpdatedAt).DeleteInBatchesAsync(cancellationToken);
    }

    public async ValueTask DeleteAsync(string key, CancellationToken cancellationToken)
    {
        var hash = StateKey.Hash(key);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        await db.StateEntries.Where(entry => entry.KeyHash == hash).ExecuteDeleteAsync(cancellationToken);
    }
}
