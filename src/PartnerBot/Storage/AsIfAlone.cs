using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PartnerBot.Storage;

internal static class AsIfAlone
{
    /// <summary>
    /// Begins a transaction for what is decided by a look at rows that somebody else may be changing. Of two who would each have decided otherwise after the
    /// other, PostgreSQL lets one commit; the other fails with a conflict, and its turn decides anew. SQLite lets one write at a time anyway.
    /// </summary>
    public static Task<IDbContextTransaction> BeginAsIfAloneAsync(this PartnerBotDb db, CancellationToken cancellationToken) =>
        db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
}
