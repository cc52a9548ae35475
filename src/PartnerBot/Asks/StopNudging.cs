using Microsoft.EntityFrameworkCore;
using PartnerBot.CheckIns;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Asks;

/// <summary>Nudges nobody about what was asked in a partnership that has ended; when it is opened again, what is open there waits again.</summary>
internal sealed class StopNudging(PartnerBotDb db, NudgeOwners nudge) : IPartnershipEnded, IPartnershipStarted
{
    public Task EndedAsync(Partnership partnership, CancellationToken cancellationToken) => RefreshAsync(partnership, cancellationToken);

    public Task StartedAsync(Partnership partnership, CancellationToken cancellationToken) => RefreshAsync(partnership, cancellationToken);

    private async Task RefreshAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var open = await db.Asks.AsNoTracking().Where(ask => ask.PartnershipId == partnership.Id && ask.State == AskState.Open).ToListAsync(cancellationToken);
        if (open.Count == 0)
            return;

        var members = await db.MembersOfAsync(partnership.Id, cancellationToken);
        foreach (var ask in open)
        {
            await nudge.RefreshAsync(ask, members, cancellationToken);
        }
    }
}
