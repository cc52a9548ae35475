using Microsoft.EntityFrameworkCore;
using PartnerBot.BotFramework.Turns;
using PartnerBot.Deliveries;
using PartnerBot.People;
using PartnerBot.Storage;
using PartnerBot.Wording;

namespace PartnerBot.Partnerships;

/// <summary>Takes back the ending of a partnership within a few days: all is as it was.</summary>
internal sealed class ReopenPartnership(PartnerBotDb db, IEnumerable<IPartnershipStarted> listeners, Wordings wordings, TimeProvider time)
{
    /// <summary>Opens it again; one that goes on stays as it is.</summary>
    /// <returns>Whether it goes on now; not when it ended too long ago.</returns>
    public async Task<bool> RunAsync(Partnership partnership, Person by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (partnership.MayReopenUntil <= now)
            return false;

        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            var goodBye = partnership.HasEnded ? EndPartnership.OccasionOf(partnership) : null;
            var reopened = await db.Partnerships
                .Where(found => found.Id == partnership.Id && found.EndedAt != null)
                .ExecuteUpdateAsync(found => found.SetProperty(row => row.EndedAt, (DateTimeOffset?)null), cancellationToken);
            await db.Entry(partnership).ReloadAsync(cancellationToken);
            if (reopened > 0 && goodBye is not null)
                await TellAsync(partnership, goodBye, by, now, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        foreach (var listener in listeners)
        {
            await listener.StartedAsync(partnership, cancellationToken);
        }

        return true;
    }

    /// <summary>Whoever has heard of the ending hears that it goes on; whose good-bye still waits hears of neither.</summary>
    private async Task TellAsync(Partnership partnership, string goodBye, Person by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var unheard = await db.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Queued && delivery.Occasion.StartsWith(goodBye))
            .Select(delivery => delivery.PersonId)
            .ToListAsync(cancellationToken);
        await db.ExpireWaitingAsync(delivery => delivery.Occasion.StartsWith(goodBye), now, cancellationToken);
        foreach (var (reader, _) in await db.InOrLookingAfterAsync(partnership.Id, cancellationToken))
        {
            if (reader.Id == by.Id || unheard.Contains(reader.Id))
                continue;

            var words = wordings.For(reader.Language);
            db.Deliveries.Add(Delivery.To(
                reader,
                $"reopened/{goodBye}{reader.Id.Value:N}",
                CardMessage.Of(EndCards.GoesOn(words, partnership, by.DisplayName), words.Plain("partnerships.end.goesOn", ("partnership", partnership.Name))),
                now));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
