using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Lets invitations to tell a story, and questions about a set-up, that wait to be sent expire with their partnership. Who was asked before may still tell: an ending is when it is seen what changed.</summary>
internal sealed class StopInviting(PartnerBotDb db, TimeProvider time) : IPartnershipEnded
{
    public async Task EndedAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var open = await db.Reflections
            .Where(reflection => reflection.PartnershipId == partnership.Id && reflection.ClosedAt == null)
            .Select(reflection => reflection.Id)
            .ToListAsync(cancellationToken);
        foreach (var reflection in open)
        {
            var (invitations, setUps) = (ReflectionOccasions.InvitationsOf(reflection), ReflectionOccasions.SetUpsOf(reflection));
            await db.ExpireWaitingAsync(
                delivery => delivery.Occasion.StartsWith(invitations) || delivery.Occasion.StartsWith(setUps), time.GetUtcNow(), cancellationToken);
        }
    }
}
