using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>Looks again at what is under way when somebody leaves: where they were the last of their organisation, nobody there is waited for any more.</summary>
internal sealed class GoOnWithoutLeaver(PartnerBotDb db, PlanReflection plan) : IPartnershipLeft
{
    public async Task LeftAsync(TurnContext turn, Membership membership, CancellationToken cancellationToken)
    {
        var running = await db.Reflections.AsNoTracking()
            .Where(reflection => reflection.PartnershipId == membership.PartnershipId && reflection.ClosedAt == null)
            .ToListAsync(cancellationToken);
        foreach (var reflection in running.Where(reflection => reflection.IsRunning))
        {
            await plan.SoonAsync(reflection.Id, cancellationToken);
        }
    }
}
