using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;

namespace PartnerBot.Tests.Privacy;

internal static class StoredState
{
    /// <summary>The documents kept about one conversation, what was put aside included.</summary>
    public static IQueryable<StateEntry> StateEntriesOf(this PartnerBotDb db, string conversationId) =>
        db.StateEntries.AsNoTracking().Where(entry => entry.Key.Contains(conversationId));
}
