using Microsoft.EntityFrameworkCore;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary>
/// What a person is gone from and <see cref="PersonalDecisions"/> did not see: during an upgrade a host of the release before erases them, and the
/// database takes their name away and not their words.
/// </summary>
internal sealed class PurgeDecisions(PartnerBotDb db) : IPurge
{
    public string What => "reasons for decisions of people who are gone";

    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        var nobodys = db.OrganisationDecisions.Where(decision => decision.PersonId == null);

        return await nobodys.Where(decision => decision.OrganisationId == null).ExecuteDeleteAsync(cancellationToken)
            + await nobodys.Where(decision => decision.Why != null).ExecuteUpdateAsync(
                decisions => decisions.SetProperty(decision => decision.Why, (string?)null), cancellationToken);
    }
}
