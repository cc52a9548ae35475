using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Partnerships;
using PartnerBot.Storage;

namespace PartnerBot.Reflections;

/// <summary>
/// Looks again at what is under way when somebody leaves: where they were the last of their organisation, nobody there is waited for any more, and a seat that
/// they held on the panel can be given to somebody else.
/// </summary>
internal sealed class GoOnWithoutLeaver(PartnerBotDb db, FindReflection find, NudgeBrokers tell, PlanReflection plan) : IPartnershipLeft
{
    public async Task LeftAsync(TurnContext turn, Membership membership, CancellationToken cancellationToken)
    {
        var running = await db.Reflections.AsNoTracking()
            .Where(reflection => reflection.PartnershipId == membership.PartnershipId && reflection.ClosedAt == null)
            .ToListAsync(cancellationToken);
        foreach (var reflection in running.Where(reflection => reflection.IsRunning))
        {
            await plan.SoonAsync(reflection.Id, cancellationToken);
            if (reflection.Round > 0)
                await TellOfSeatAsync(reflection.Id, membership, cancellationToken);
        }
    }

    /// <summary>The leaver's seat is free by now; it is one of their organisation.</summary>
    private async Task TellOfSeatAsync(ReflectionId id, Membership membership, CancellationToken cancellationToken)
    {
        var reflection = (await find.ByIdAsync(id, cancellationToken))!;
        var partnership = await db.Partnerships.Include(found => found.Organisations).SingleAsync(found => found.Id == reflection.PartnershipId, cancellationToken);
        if (reflection.Seats.FirstOrDefault(seat => seat.PersonId is null && seat.OrganisationId == membership.OrganisationId) is { } seat)
            await tell.SeatIsFreeAsync(reflection, partnership, seat, $"{membership.Id.Value}", cancellationToken);
    }
}
