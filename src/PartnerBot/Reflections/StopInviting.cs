using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Lets invitations to tell a story that wait to be sent expire with their partnership. Who was asked before may still tell: an ending is when it is seen what changed.</summary>
internal sealed class StopInviting(PartnerBotDb db, TimeProvider time) : IPartnershipEnded
{
    public async Task EndedAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        var invited = await (
            from reflection in db.Reflections
            join invitation in db.ReflectionInvitations on reflection.Id equals invitation.ReflectionId
            where reflection.PartnershipId == partnership.Id && reflection.ClosedAt == null
            select new { reflection.Id, invitation.PersonId }).ToListAsync(cancellationToken);
        List<string> occasions = [.. invited.Select(one => OpenReflection.Occasion(one.Id, one.PersonId))];
        await db.ExpireWaitingAsync(delivery => occasions.Contains(delivery.Occasion), time.GetUtcNow(), cancellationToken);
    }
}
