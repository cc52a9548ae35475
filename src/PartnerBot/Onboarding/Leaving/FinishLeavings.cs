using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Onboarding;

/// <summary>
/// Forgets once more what people said in partnerships that they have left in the last days: during an upgrade a host of the release before takes them
/// out, and knows nothing of the newest tables. Otherwise there is nothing left to forget.
/// </summary>
internal sealed class FinishLeavings(PartnerBotDb db, ForgetPerson forget, TimeProvider time) : IPurge
{
    /// <summary>Longer than hosts of two releases run side by side, with the nights on which a purge failed.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(7);

    public string What => "words of people who have left";

    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - LookBack;
        var left = await db.Memberships
            .Where(member => member.LeftAt > since)
            .Select(member => new { member.PersonId, member.PartnershipId })
            .ToListAsync(cancellationToken);

        return await db.PurgeEachAsync(left, one => ForgetAsync(one.PersonId, one.PartnershipId, cancellationToken), cancellationToken);
    }

    private async Task<int> ForgetAsync(PersonId person, PartnershipId partnership, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var forgotten = await forget.RunAsync(person, partnership.Value, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        return forgotten.Values.Sum();
    }
}
