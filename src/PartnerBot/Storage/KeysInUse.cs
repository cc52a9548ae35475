using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;

namespace PartnerBot.Storage;

/// <summary>
/// Notes in the database which keys have locked something in it, so that a start sees at once when one is missing, and need not read for it what all people
/// have written.
/// </summary>
internal sealed class KeysInUse(IDbContextFactory<PartnerBotDb> databases, IKeyManager keys, WordSafe safe)
{
    private Guid? _noted;

    /// <returns>Whether every key that is noted is there; not when none is noted, for then nobody knows.</returns>
    public async Task<bool> AreThereAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var noted = await db.WordKeys.AsNoTracking().Select(key => key.Id).ToListAsync(cancellationToken);

        return noted.Count > 0 && (safe.AcceptsLoss || noted.TrueForAll(There().Contains));
    }

    /// <summary>Notes the key that locks now. Where it was noted before, no database is asked.</summary>
    public async Task NoteAsync(CancellationToken cancellationToken)
    {
        var present = WordSafe.KeyOf(safe.Lock("key"));
        if (present == _noted)
            return;

        await NoteAsync([present], cancellationToken);
        _noted = present;
    }

    /// <summary>Notes the keys that everything is locked with, and forgets those that are neither there nor needed: what they had locked is gone by now.</summary>
    public async Task AreAsync(IReadOnlyCollection<Guid> used, CancellationToken cancellationToken)
    {
        await NoteAsync(used, cancellationToken);
        Guid[] known = [.. used, .. There()];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.WordKeys.Where(key => !known.Contains(key.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task NoteAsync(IEnumerable<Guid> used, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        foreach (var id in used)
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO word_keys (id) VALUES ({id}) ON CONFLICT DO NOTHING", cancellationToken);
        }
    }

    private HashSet<Guid> There() => [.. keys.GetAllKeys().Where(key => !key.IsRevoked).Select(key => key.KeyId)];
}
