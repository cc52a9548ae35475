using System.Collections.Concurrent;
using System.Globalization;

namespace PartnerBot.Testing.Tenants;

/// <summary>
/// The ids of what stands in several Playgrounds at once: each gave its copy an id of its own, and the bot knows one for all of them.
/// </summary>
internal sealed class SharedIds
{
    private static long _last = 1_800_000_000_000;

    private readonly ConcurrentDictionary<(string Seat, string Local), string> _shared = new();
    private readonly ConcurrentDictionary<(string Seat, string Shared), string> _local = new();

    /// <summary>A new id for all copies; it looks like the milliseconds that Teams takes for one.</summary>
    public static string New() => Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);

    /// <summary>Notes what one Playground calls a thing.</summary>
    public void Add(string seat, string shared, string local) => (_shared[(seat, local)], _local[(seat, shared)]) = (shared, local);

    /// <summary>What the bot calls it; <see langword="null"/> for what only one Playground knows.</summary>
    public string? Shared(string seat, string local) => _shared.GetValueOrDefault((seat, local));

    /// <summary>What one Playground calls it; <see langword="null"/> when it has no copy.</summary>
    public string? Local(string seat, string shared) => _local.GetValueOrDefault((seat, shared));
}
