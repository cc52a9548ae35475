using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.SelfChecks;

/// <summary>The self-checks of people who are in no partnership any more, as when theirs was purged.</summary>
internal sealed class PurgeSelfChecks(PartnerBotDb db) : IPurge
{
    public string What => "self-checks";

    public Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        var members = db.Memberships.Where(member => member.LeftAt == null);

        return db.SelfChecks.Where(check => !members.Any(member => member.PersonId == check.PersonId)).ExecuteDeleteAsync(cancellationToken);
    }
}
