using Microsoft.EntityFrameworkCore;
using PartnerBot.Storage;

namespace PartnerBot.Deliveries;

/// <summary>Counts the outbox by what became of its messages: no person, no words.</summary>
internal sealed class ReadOutbox(IDbContextFactory<PartnerBotDb> databases, TimeProvider time)
{
    /// <summary>The week behind us: what is older says nothing about how things run.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromDays(7);

    public async Task<OutboxNumbers> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var since = now - Span;
        var counts = await db.Deliveries
            .Where(delivery => delivery.SettledAt == null || delivery.SettledAt > since)
            .GroupBy(delivery => delivery.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var throttled = await db.Deliveries
            .CountAsync(delivery => delivery.State == DeliveryState.Queued && delivery.Reason == DeliveryOutcome.Throttled, cancellationToken);
        // Those that wait count too, for a bot that is let in nowhere; but not what people wish for themselves.
        var reasons = await db.Deliveries
            .Where(delivery => (delivery.SettledAt == null || delivery.SettledAt > since) && delivery.Reason != null && !MaySend.Wishes.Contains(delivery.Reason))
            .GroupBy(delivery => delivery.Reason!)
            .Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count)
            .Take(5)
            .ToListAsync(cancellationToken);
        var oldest = await db.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Queued && delivery.DueAt <= now)
            .MinAsync(delivery => (DateTimeOffset?)delivery.DueAt, cancellationToken);

        return new OutboxNumbers(
            counts.ToDictionary(count => count.Key, count => count.Count), throttled, [.. reasons.Select(reason => (reason.Key, reason.Count))], now - oldest);
    }
}

/// <summary>How deliveries fare.</summary>
/// <param name="Counts">How many, by what became of them.</param>
/// <param name="Throttled">How many of those that wait were refused because Teams had too much to do.</param>
/// <param name="Reasons">The commonest reasons for not being sent, or not yet: the channel's codes.</param>
/// <param name="OldestWaits">How long the oldest one has been due; <see langword="null"/> when none waits.</param>
internal sealed record OutboxNumbers(
    IReadOnlyDictionary<DeliveryState, int> Counts, int Throttled, IReadOnlyList<(string Code, int Count)> Reasons, TimeSpan? OldestWaits);
