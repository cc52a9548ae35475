using Microsoft.EntityFrameworkCore;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.CheckIns;

/// <summary>
/// Brings the rounds that are open in line with what a person wishes now: a question that is not on its way yet comes at the new time or not at all,
/// and who was left out is asked if there is still time. Who has the card, or answered, is not asked again.
/// </summary>
internal sealed class AskAnew(PartnerBotDb db, AskPartners ask, PrepareRounds prepare, TimeProvider time)
{
    /// <param name="person">Who.</param>
    /// <param name="partnership">Where; <see langword="null"/> for in all their partnerships.</param>
    /// <param name="cancellationToken">Ends when the turn's time is up.</param>
    public async Task OfAsync(PersonId person, PartnershipId? partnership, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var partnerships = await db.Memberships
            .Where(membership => membership.PersonId == person && membership.LeftAt == null && membership.JoinedAt != null)
            .Where(membership => partnership == null || membership.PartnershipId == partnership)
            .Select(membership => membership.PartnershipId)
            .ToListAsync(cancellationToken);
        var open = await db.Cycles
            .AsNoTracking()
            .Where(cycle => partnerships.Contains(cycle.PartnershipId) && cycle.ClosedAt == null && cycle.ClosesAt > now)
            .ToListAsync(cancellationToken);
        foreach (var cycle in open)
        {
            await TakeBackAsync(cycle.Id, person, cancellationToken);
            if (cycle.PartnersAskedAt is not null)
                await ask.AlsoAsync(cycle.Id, person, cancellationToken);
        }

        foreach (var one in partnerships)
        {
            await prepare.OfAsync(one, cancellationToken);
        }
    }

    private async Task TakeBackAsync(CycleId cycle, PersonId person, CancellationToken cancellationToken)
    {
        var occasion = CheckInOccasions.Card(cycle, person);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.Deliveries.Where(delivery => delivery.Occasion == occasion && delivery.State == DeliveryState.Queued).ExecuteDeleteAsync(cancellationToken);
        if (taken > 0)
            await db.CheckIns.Where(checkIn => checkIn.CycleId == cycle && checkIn.PersonId == person && checkIn.Revision == 0).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
