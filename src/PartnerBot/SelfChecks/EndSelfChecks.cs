using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.SelfChecks;

/// <summary>Ends the self-check of somebody who leaves their last partnership: its draft goes, and no offer comes any more.</summary>
internal sealed class EndSelfChecks(PartnerBotDb db, OwnSelfChecks own) : IPartnershipLeft
{
    public async Task LeftAsync(TurnContext turn, Membership membership, CancellationToken cancellationToken)
    {
        if (await db.Memberships.AnyAsync(
            other => other.PersonId == membership.PersonId && other.LeftAt == null && other.Id != membership.Id, cancellationToken))
        {
            return;
        }

        await turn.Dialogs.EndAsync<SelfCheckDialog>(cancellationToken);
        await own.TakeBackAsync(membership.PersonId, cancellationToken);
    }
}
