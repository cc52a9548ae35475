using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Storage;

namespace PartnerBot.Partnerships;

/// <summary>Deletes the thanks that somebody who leaves has said. Whom they thanked has read them in the chat, which is theirs.</summary>
internal sealed class ForgetAppreciations(PartnerBotDb db) : IPartnershipLeft
{
    public async Task LeftAsync(TurnContext turn, Membership membership, CancellationToken cancellationToken) =>
        db.Appreciations.RemoveRange(await db.Appreciations
            .Where(thanks => thanks.PartnershipId == membership.PartnershipId && thanks.FromId == membership.PersonId)
            .ToListAsync(cancellationToken));
}
