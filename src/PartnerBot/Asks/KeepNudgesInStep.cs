using Microsoft.EntityFrameworkCore;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Asks;

/// <summary>
/// Keeps the nudges in step with partnerships: what was asked in one that has ended is not nudged for, and is again when it is opened again. What
/// waits in others is nudged for all the same.
/// </summary>
internal sealed class KeepNudgesInStep(PartnerBotDb db, NudgeOwners nudge) : IPartnershipEnded, IPartnershipStarted
{
    public Task EndedAsync(Partnership partnership, CancellationToken cancellationToken) => RefreshAsync(partnership, cancellationToken);

    public Task StartedAsync(Partnership partnership, CancellationToken cancellationToken) => RefreshAsync(partnership, cancellationToken);

    private async Task RefreshAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        if (!await db.Asks.AnyAsync(ask => ask.PartnershipId == partnership.Id && ask.State == AskState.Open, cancellationToken))
            return;

        foreach (var (person, _) in await db.InOrLookingAfterAsync(partnership.Id, cancellationToken))
        {
            await nudge.RefreshAsync(person, except: null, cancellationToken);
        }
    }
}
