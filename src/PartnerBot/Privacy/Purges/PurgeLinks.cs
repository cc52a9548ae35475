using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;

namespace PartnerBot.Privacy;

internal sealed class PurgeLinks(PartnerBotDb db, TimeProvider time) : IPurge
{
    public string What => "personal links";

    public Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();

        return db.PersonalLinks.Where(link => link.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
    }
}
