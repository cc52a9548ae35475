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
    /// <summary>For how long a message rests that cannot be opened: until somebody has read the log and put the keys back.</summary>
    private static readonly TimeSpan UntilItMayOpen = TimeSpan.FromHours(1);

    /// <summary>Takes what is due, the oldest first, but nothing for tenants that have no room within the time a message may wait for it.</summary>
    public async Task<List<InHand>> TakeAsync(int most, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var full = throttle.WithoutRoom(PostDelivery.LongestWait);
        var lease = Guid.CreateVersion7(now);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        try
        {
            return await TakeAsync(db, most, lease, full, now, cancellationToken);
        }
        catch (WordsLockedException)
        {
            // They are taken all the same. One by one it is seen which of them does not open: it must not keep the others from being sent, again and again.
            await LayDownAsync(db, lease, now, cancellationToken);

            return [];
        }
    }

    private async Task<List<InHand>> TakeAsync(PartnerBotDb db, int most, Guid lease, IReadOnlyList<string> full, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var statement = new TakeStatement(db.Database.IsNpgsql(), full.Count);
        var taken = await TakeAsync(statement.Nearest, most);
        if (full.Count > 0 && taken.Count < most)
            taken.AddRange(await TakeAsync(statement.Elsewhere, most - taken.Count));
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

        Task<List<Delivery>> TakeAsync(string take, int count) => db.Deliveries
            .FromSqlRaw(take, [now.UtcDateTime, count, lease, (now + options.Value.Claim).UtcDateTime, .. full])
            .AsNoTracking()
            .ToListAsync(cancellationToken);
    }

    private async Task LayDownAsync(PartnerBotDb db, Guid lease, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var id in await db.Deliveries.Where(delivery => delivery.ClaimedBy == lease).Select(delivery => delivery.Id).ToListAsync(cancellationToken))
        {
            var opens = await OpensAsync(db, id, cancellationToken);
            await db.Deliveries.Where(delivery => delivery.Id == id && delivery.ClaimedBy == lease).ExecuteUpdateAsync(
                rows => rows
                    .SetProperty(row => row.ClaimedBy, (Guid?)null)
                    .SetProperty(row => row.ClaimedUntil, (DateTimeOffset?)null)
                    .SetProperty(row => row.DueAt, row => opens ? row.DueAt : now + UntilItMayOpen),
                cancellationToken);
            if (!opens)
                Log.Locked(logger, id.Value);
        }
    }

    private static async Task<bool> OpensAsync(PartnerBotDb db, DeliveryId id, CancellationToken cancellationToken)
    {
        var of = db.Deliveries.AsNoTracking().Where(delivery => delivery.Id == id);
        try
        {
            await of.ToListAsync(cancellationToken);
            await db.People.AsNoTracking().Where(person => of.Any(delivery => delivery.PersonId == person.Id)).ToListAsync(cancellationToken);

            return true;
        }
        catch (WordsLockedException)
        {
            return false;
        }
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

    private static partial class Log
    {
        [LoggerMessage(1003, LogLevel.Warning, "{Count} deliveries were being sent when their host died; they may have arrived and are not repeated")]
        public static partial void Abandoned(ILogger logger, int count);

        [LoggerMessage(1007, LogLevel.Error, "Delivery {Delivery} or its person is locked with a key that this host does not have; it is tried again in an hour, and the others go on")]
        public static partial void Locked(ILogger logger, Guid delivery);
    }
}
