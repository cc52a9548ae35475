using Microsoft.EntityFrameworkCore;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary>Keeps what somebody says stays of the partnership, changes it, or takes it away: each of their own.</summary>
internal sealed class WriteLegacy(PartnerBotDb db, TimeProvider time)
{
    /// <summary>Adds an entry, or changes the one of this id. Somebody else's stays as it is.</summary>
    public async Task WriteAsync(Person person, Closing closing, LegacyEntryId id, LegacyTyped typed, CancellationToken cancellationToken)
    {
        var entry = await db.LegacyEntries.SingleOrDefaultAsync(found => found.Id == id, cancellationToken);
        if (entry is not null && (entry.PersonId != person.Id || entry.ReflectionId != closing.ReflectionId))
            return;

        var isNew = entry is null;
        entry ??= db.LegacyEntries.Add(new LegacyEntry(id, closing.ReflectionId, person.Id, time.GetUtcNow())).Entity;
        entry.Is(typed.Kind!.Value, typed.Text!, typed.IsNamed, typed.ForOutside);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (isNew && e.IsConflict)
        {
            // The same press arrived twice at once; the other one has added it.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Takes an entry away, also when the round is long over: it is its author's.</summary>
    public Task WithdrawAsync(Person person, Closing closing, LegacyEntryId id, CancellationToken cancellationToken) => db.LegacyEntries
        .Where(entry => entry.Id == id && entry.PersonId == person.Id && entry.ReflectionId == closing.ReflectionId)
        .ExecuteDeleteAsync(cancellationToken);
}

/// <summary>What was typed, so that nothing of it is lost.</summary>
internal sealed record LegacyTyped(LegacyKind? Kind, string? Text, bool IsNamed, bool ForOutside);
