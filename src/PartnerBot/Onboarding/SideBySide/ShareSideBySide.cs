using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.Partnerships;
using PartnerBot.Schedules;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Onboarding;

/// <summary>
/// Puts what the organisations said side by side, for everybody who has joined, at the same moment: as soon as two have been heard, and again
/// for a further one. Called after each confirmation has been saved, so that of two at once the later sees both.
/// </summary>
internal sealed class ShareSideBySide(PartnerBotDb db, ProposeMeeting meeting, JobPlanner planner, Wordings wordings, TimeProvider time)
{
    /// <returns>Whether it was shared now.</returns>
    public async Task<bool> RunAsync(PartnershipId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var partnership = await db.Partnerships.AsNoTracking()
            .Include(found => found.Organisations)
            .SingleOrDefaultAsync(found => found.Id == id && found.EndedAt == null, cancellationToken);
        if (partnership is null)
            return false;

        var confirmed = await db.ConfirmedAsync(id, cancellationToken);
        var heard = confirmed.Select(one => one.Membership.OrganisationId).OfType<OrganisationId>().Distinct().ToList();
        var last = await db.SharedSideBySides.AsNoTracking().Where(shared => shared.PartnershipId == id).OrderByDescending(shared => shared.Number).FirstOrDefaultAsync(cancellationToken);
        if (SharedSideBySide.Next(last, heard, now) is not { } at)
            return false;

        if (at > now)
        {
            await planner.PlanOnceAsync<ShareSideBySideJob>(ShareSideBySideJob.Of(id), at, cancellationToken);

            return false;
        }

        var number = (last?.Number ?? 0) + 1;
        db.SharedSideBySides.Add(new SharedSideBySide(id, number, heard, now));
        Queue(partnership, confirmed, number, now);
        if (number == 1)
            meeting.Add(partnership, confirmed, now);

        return await SaveAsync(cancellationToken);
    }

    /// <summary>What a delivery of a version is named by, before the reader and the page.</summary>
    public static string OccasionOf(PartnershipId partnership) => $"side-by-side/{partnership.Value:N}/";

    private void Queue(Partnership partnership, IReadOnlyList<ConfirmedPartner> confirmed, int number, DateTimeOffset now)
    {
        foreach (var reader in confirmed.Select(one => one.Person))
        {
            var words = wordings.For(reader.Language);
            var cards = SideBySideCard.Of(words, partnership, confirmed);
            foreach (var (page, card) in cards.Index())
            {
                // All are due, and each a moment before the next: they come in this order.
                var dueAt = now.AddMilliseconds(page - cards.Count);
                var message = CardMessage.Of(card, words.Plain("onboarding.sideBySide.title", ("partnership", partnership.Name)));
                db.Deliveries.Add(Delivery.To(reader, $"{OccasionOf(partnership.Id)}{number}/{reader.Id.Value:N}/{page}", message, now, dueAt, expiresAt: now.AddDays(14)));
            }
        }
    }

    private async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);

            return true;
        }
        catch (DbUpdateException e) when (e.IsConflict)
        {
            // Two organisations were confirmed at once, and the other host shared this version.
            db.ChangeTracker.Clear();

            return false;
        }
    }
}
