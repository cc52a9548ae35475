using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>Deletes the check-ins of somebody who leaves, and what is still on its way to them. Frozen summaries stay as they are.</summary>
internal sealed class ForgetCheckIns(PartnerBotDb db) : IPartnershipLeft
{
    public async Task LeftAsync(TurnContext turn, Membership membership, CancellationToken cancellationToken)
    {
        var person = membership.PersonId;
        var cycles = await db.Cycles
            .Where(cycle => cycle.PartnershipId == membership.PartnershipId)
            .Select(cycle => cycle.Id)
            .ToListAsync(cancellationToken);
        var checkIns = await db.CheckIns.Where(checkIn => cycles.Contains(checkIn.CycleId)).ToListAsync(cancellationToken);
        db.CheckIns.RemoveRange(checkIns.Where(checkIn => checkIn.PersonId == person));

        HashSet<string> occasions =
        [
            .. cycles.SelectMany(cycle => new[] { CheckInOccasions.Card(cycle, person), CheckInOccasions.Reminder(cycle, person), CheckInOccasions.Summary(cycle, person) }),
            .. checkIns.SelectMany(checkIn => CheckInOccasions.Shared(checkIn, person)),
        ];
        var queued = await db.Deliveries
            .Where(delivery => delivery.PersonId == person && delivery.State == DeliveryState.Queued)
            .ToListAsync(cancellationToken);
        db.Deliveries.RemoveRange(queued.Where(delivery => occasions.Contains(delivery.Occasion)));
    }
}
