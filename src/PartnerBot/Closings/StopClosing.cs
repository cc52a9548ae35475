using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Closings;

/// <summary>Lets questions of a closing that wait to be sent expire with their partnership.</summary>
internal sealed class StopClosing(PartnerBotDb db, TimeProvider time) : IPartnershipEnded
{
    public async Task EndedAsync(Partnership partnership, CancellationToken cancellationToken)
    {
        foreach (var closing in await db.Closings.Where(closing => closing.PartnershipId == partnership.Id).Select(closing => closing.ReflectionId).ToListAsync(cancellationToken))
        {
            var asks = ClosingOccasions.AsksOf(closing);
            await db.ExpireWaitingAsync(delivery => delivery.Occasion.StartsWith(asks), time.GetUtcNow(), cancellationToken);
        }
    }
}

/// <summary>Looks again when somebody leaves: where they were the last of an organisation, nobody there is waited for any more.</summary>
internal sealed class CloseWithoutLeaver(PartnerBotDb db, PlanClosing plan) : IPartnershipLeft
{
    public async Task LeftAsync(TurnContext turn, Membership membership, CancellationToken cancellationToken)
    {
        foreach (var closing in await db.Closings
            .Where(closing => closing.PartnershipId == membership.PartnershipId && closing.ShownAt == null)
            .Select(closing => closing.ReflectionId)
            .ToListAsync(cancellationToken))
        {
            await plan.SoonAsync(closing, cancellationToken);
        }
    }
}
