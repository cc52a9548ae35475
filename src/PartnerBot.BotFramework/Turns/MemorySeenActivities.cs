using System.Collections.Concurrent;
using PartnerBot.BotFramework.State;

namespace PartnerBot.BotFramework.Turns;

/// <summary>Remembers seen activities in this process: enough for one host that may forget at a restart.</summary>
/// <param name="time">The clock that ends the memory.</param>
public sealed class MemorySeenActivities(TimeProvider time) : ISeenActivities
{
    // A busy host sees a hundred thousand in ten minutes: each costs one small node instead of five objects.
    private readonly ConcurrentDictionary<UInt128, Entry> _entries = new();
    private long _sweptAt;

    /// <inheritdoc/>
    public ValueTask<BeginOutcome> BeginAsync(string conversationId, string activityId, CancellationToken cancellationToken)
    {
        var now = time.GetTimestamp();
        SweepOncePerClaim(now);

        return ValueTask.FromResult(Begin(KeyOf(conversationId, activityId), now));
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(string conversationId, string activityId, CancellationToken cancellationToken)
    {
        _entries[KeyOf(conversationId, activityId)] = new Entry(time.GetTimestamp(), Completed: true);

        return ValueTask.CompletedTask;
    }

    // The length keeps two ids apart that would read the same when joined elsewhere.
    private static UInt128 KeyOf(string conversationId, string activityId) => Fingerprint.Of($"{conversationId.Length}/{conversationId}{activityId}");

    private BeginOutcome Begin(UInt128 key, long now)
    {
        var begun = new Entry(now, Completed: false);
        while (!_entries.TryAdd(key, begun))
        {
            // When the sweep has taken it between the two lines, it is new.
            if (!_entries.TryGetValue(key, out var present))
                continue;
            if (!IsOver(present, now))
                return present.Completed ? BeginOutcome.Completed : BeginOutcome.InHand;

            return _entries.TryUpdate(key, begun, present) ? BeginOutcome.Begun : BeginOutcome.InHand;
        }

        return BeginOutcome.Begun;
    }

    private bool IsOver(Entry entry, long now) =>
        time.GetElapsedTime(entry.At, now) >= (entry.Completed ? ISeenActivities.Memory : ISeenActivities.Claim);

    private void SweepOncePerClaim(long now)
    {
        var swept = Interlocked.Read(ref _sweptAt);
        if (time.GetElapsedTime(swept, now) < ISeenActivities.Claim || Interlocked.CompareExchange(ref _sweptAt, now, swept) != swept)
            return;

        foreach (var (key, entry) in _entries)
        {
            if (IsOver(entry, now))
                _entries.TryRemove(KeyValuePair.Create(key, entry));
        }
    }

    private readonly record struct Entry(long At, bool Completed);
}
