using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.Privacy;
using PartnerBot.Settings;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

/// <summary>Partnerships that ended long ago, with everything that was said in them, totals included: nobody is left who may read it.</summary>
internal sealed class PurgePartnerships(PartnerBotDb db, IOptions<RetentionOptions> options, TimeProvider time) : IPurge
{
    public string What => "ended partnerships";

    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - options.Value.AfterEnd;
        var over = await db.Partnerships.Where(partnership => partnership.EndedAt < before).Select(partnership => partnership.Id).ToListAsync(cancellationToken);

        return await db.PurgeEachAsync(over, PurgeAsync, cancellationToken);

        async Task<int> PurgeAsync(PartnershipId id)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await DeleteAsync(db, id, cancellationToken);
            await transaction.CommitAsync(cancellationToken);

            return 1;
        }
    }

    /// <summary>Deletes a partnership with everything in it, in the caller's transaction; consents and what was settled name it without pointing at it.</summary>
    public static async Task DeleteAsync(PartnerBotDb db, PartnershipId id, CancellationToken cancellationToken)
    {
        await db.Consents.Where(consent => consent.PartnershipId == id.Value).ExecuteDeleteAsync(cancellationToken);
        await db.SettingVersions.Where(version => version.PartnershipId == id.Value).ExecuteDeleteAsync(cancellationToken);
        await db.Partnerships.Where(partnership => partnership.Id == id).ExecuteDeleteAsync(cancellationToken);
    }
}

/// <summary>Wrong codes count for an hour; old codes are told apart from wrong ones for a year.</summary>
internal sealed class PurgeJoining(PartnerBotDb db, TimeProvider time) : IPurge
{
    private static readonly TimeSpan OldCodes = TimeSpan.FromDays(365);

    public string What => "join codes and tries";

    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (tries, codes) = (now - WrongJoinTry.Window, now - OldCodes);

        return await db.WrongJoinTries.Where(wrong => wrong.At < tries).ExecuteDeleteAsync(cancellationToken)
            + await db.JoinCodes.Where(code => code.ExpiresAt < codes).ExecuteDeleteAsync(cancellationToken);
    }
}
