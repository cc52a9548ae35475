using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Privacy;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

/// <summary>
/// Ends partnerships in which nobody is left: nobody could end them, and without an end they would be kept for ever. Nobody is left to be told, either. Every night too, for the last
/// two may leave at the same moment, or the last one may be erased.
/// </summary>
internal sealed class EndEmptyPartnerships(PartnerBotDb db, IEnumerable<IPartnershipEnded> listeners, TimeProvider time) : IPurge
{
    public string What => "partnerships without anybody, which are ended";

    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        var empty = await Empty().Select(partnership => partnership.Id).ToListAsync(cancellationToken);

        return await db.PurgeEachAsync(empty, EndAsync, cancellationToken);

        async Task<int> EndAsync(PartnershipId id)
        {
            await RunAsync(id, cancellationToken);

            return 1;
        }
    }

    /// <summary>Ends this one if nobody is left in it.</summary>
    public async Task RunAsync(PartnershipId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await Empty().Where(partnership => partnership.Id == id)
                .ExecuteUpdateAsync(row => row.SetProperty(partnership => partnership.EndedAt, now), cancellationToken) == 0)
        {
            return;
        }

        var ended = await db.Partnerships.AsNoTracking().SingleAsync(partnership => partnership.Id == id, cancellationToken);
        foreach (var listener in listeners)
        {
            await listener.EndedAsync(ended, cancellationToken);
        }
    }

    /// <summary>Those who were invited and have not joined are in no partnership yet.</summary>
    private IQueryable<Partnership> Empty() => db.Partnerships.Where(partnership => partnership.EndedAt == null
        && !db.Set<Membership>().Any(member => member.PartnershipId == partnership.Id && member.LeftAt == null && (member.JoinedAt != null || member.Role == MemberRole.Broker)));
}

internal sealed class EndWithLastMember(EndEmptyPartnerships end) : IPartnershipLeft
{
    public Task LeftAsync(TurnContext turn, Membership membership, CancellationToken cancellationToken) => end.RunAsync(membership.PartnershipId, cancellationToken);
}
