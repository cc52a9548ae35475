using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Deliveries;

/// <summary>Writes down what became of messages, several at once, as long as this host still has them in hand.</summary>
internal sealed partial class NoteOutcomes(
    IDbContextFactory<PartnerBotDb> databases, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<NoteOutcomes> logger)
{
    /// <summary>Not for the caller to cancel: what was posted must be known, also when the host is about to stop or the database is away for a moment.</summary>
    public async Task RunAsync(IReadOnlyList<Tried> tried)
    {
        var now = time.GetUtcNow();
        var known = tried.Where(one => one.Outcome is not DeliveryOutcome.NoLongerInHand).ToList();
        var noted = known.Select(one => (one.Item.Delivery, Sender: one.Item.Delivery.ClaimedBy)).ToList();
        if (known.Count == 0)
            return;

        foreach (var (item, outcome) in known)
        {
            outcome.Note(item.Delivery, options.Value.MaxAttempts, now);
        }

        // Whoever else may look at them waits for the lease to end: until then it can be tried again.
        while (true)
        {
            try
            {
                await SaveAsync(noted, [.. known.Where(one => one.Outcome.IsOutOfReach).Select(one => one.Item.Person.Id)]);

                return;
            }
            catch (DbException e) when (time.GetUtcNow() < now + options.Value.Claim)
            {
                Log.NotNoted(logger, e, known.Count);
                await Task.Delay(options.Value.Poll, time, CancellationToken.None);
            }
        }
    }

    private async Task SaveAsync(List<(Delivery Delivery, Guid? Sender)> noted, List<PersonId> outOfReach)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        foreach (var (delivery, sender) in noted)
        {
            // Said in SQL: put together anew for each message, the same in expressions costs more than the rest of sending it.
            await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE deliveries
                SET state = {delivery.State.ToString()}, message = {delivery.Message}, due_at = {delivery.DueAt.UtcDateTime}, attempts = {delivery.Attempts},
                    reason = {delivery.Reason}, settled_at = {delivery.SettledAt?.UtcDateTime}, activity_id = {delivery.ActivityId},
                    claimed_by = NULL, claimed_until = NULL
                WHERE id = {delivery.Id.Value} AND claimed_by = {sender}
                """,
                CancellationToken.None);
        }

        foreach (var person in outOfReach.Count == 0 ? [] : await db.People.Where(person => outOfReach.Contains(person.Id)).ToListAsync(CancellationToken.None))
        {
            person.IsOutOfReach();
        }

        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private static partial class Log
    {
        [LoggerMessage(1004, LogLevel.Error, "What became of {Count} deliveries could not be written down; it is tried again")]
        public static partial void NotNoted(ILogger logger, Exception exception, int count);
    }
}
