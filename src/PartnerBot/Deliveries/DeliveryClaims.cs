using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnerBot.BotFramework.Connector;
using PartnerBot.People;
using PartnerBot.Storage;

namespace PartnerBot.Deliveries;

/// <summary>Who has which message in hand: hosts that share the queue take from it by leases.</summary>
/// <remarks>
/// A message is first taken, and marked as being sent only right before it is. So a host that dies leaves two kinds: what it had
/// only taken, others take when the lease is over; what it was sending may have arrived and is never sent again.
/// </remarks>
internal sealed partial class DeliveryClaims(
    IDbContextFactory<PartnerBotDb> databases, ConnectorThrottle throttle, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<DeliveryClaims> logger)
{
    /// <summary>Takes what is due, the oldest first, but nothing for tenants that have no room within the time a message may wait for it.</summary>
    public async Task<List<InHand>> TakeAsync(int most, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var full = throttle.WithoutRoom(PostDelivery.LongestWait);
        object[] values = [now.UtcDateTime, most, Guid.CreateVersion7(now), (now + options.Value.Claim).UtcDateTime, .. full];
        var taken = await db.Deliveries
            .FromSqlRaw(Take(full.Count, isShared: db.Database.IsNpgsql()), values)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        if (taken.Count == 0)
            return [];

        var ids = taken.Select(delivery => delivery.PersonId).Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);

        // Who was erased just now took their messages along.
        return [.. taken
            .Where(delivery => people.ContainsKey(delivery.PersonId))
            .OrderBy(delivery => delivery.DueAt)
            .ThenBy(delivery => delivery.Id.Value)
            .Select(delivery => new InHand(delivery, people[delivery.PersonId]))];
    }

    /// <summary>Marks a message as being sent, if it may still be: not when the lease is over, nor when it was taken back meanwhile.</summary>
    /// <returns>Whether it is to be sent now, by this host and no other.</returns>
    public async Task<bool> BeginAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var begun = await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE deliveries SET state = {nameof(DeliveryState.Sending)}, claimed_until = {(now + options.Value.Claim).UtcDateTime}
            WHERE id = {delivery.Id.Value} AND claimed_by = {delivery.ClaimedBy} AND state = {nameof(DeliveryState.Queued)} AND claimed_until > {now.UtcDateTime}
            """,
            cancellationToken);

        return begun == 1;
    }

    /// <summary>Gives up what a host was sending when it died: it may have arrived, and is not repeated.</summary>
    public async Task SettleAbandonedAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var abandoned = await db.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Sending && delivery.ClaimedUntil < now)
            .ExecuteUpdateAsync(
                rows => rows
                    .SetProperty(row => row.State, DeliveryState.Unknown)
                    .SetProperty(row => row.Reason, "SenderDied")
                    .SetProperty(row => row.Message, "")
                    .SetProperty(row => row.SettledAt, now)
                    .SetProperty(row => row.ClaimedBy, (Guid?)null)
                    .SetProperty(row => row.ClaimedUntil, (DateTimeOffset?)null),
                cancellationToken);
        if (abandoned > 0)
            Log.Abandoned(logger, abandoned);
    }

    // EF cannot say it: one statement finds, marks and reads, so that no two hosts take the same row. SQLite has one writer at a time;
    // on PostgreSQL hosts pass over the rows that another one is just taking.
    private static string Take(int full, bool isShared)
    {
        var places = string.Join(", ", Enumerable.Range(4, full).Select(place => $"{{{place}}}"));
        var elsewhere = full == 0 ? "" : $"AND NOT EXISTS (SELECT 1 FROM people WHERE people.id = person_id AND tenant_id IN ({places}))";

        return $$"""
            WITH due AS (
                SELECT id FROM deliveries
                WHERE state = '{{nameof(DeliveryState.Queued)}}' AND due_at <= {0} AND (claimed_until IS NULL OR claimed_until <= {0}) {{elsewhere}}
                ORDER BY due_at
                LIMIT {1}
                {{(isShared ? "FOR UPDATE SKIP LOCKED" : "")}})
            UPDATE deliveries SET claimed_by = {2}, claimed_until = {3}
            WHERE id IN (SELECT id FROM due)
            RETURNING *
            """;
    }

    private static partial class Log
    {
        [LoggerMessage(1003, LogLevel.Warning, "{Count} deliveries were being sent when their host died; they may have arrived and are not repeated")]
        public static partial void Abandoned(ILogger logger, int count);
    }
}
