namespace PartnerBot.Testing;

/// <summary>A clock that began at noon of a Monday and goes on by itself, as a browser's does; a test lets it leap over days in which nobody does anything.</summary>
/// <remarks>Waits take as long as they say: only <see cref="TimeProvider.GetUtcNow"/> leaps. The days' work is done by <see cref="Chat.PlannedJobs"/>.</remarks>
internal sealed class LeapingClock : TimeProvider
{
    private static readonly DateTimeOffset Noon = new(2027, 1, 11, 12, 0, 0, TimeSpan.Zero);

    private readonly long _began = System.GetTimestamp();
    private readonly Lock _lock = new();
    private TimeSpan _leapt;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return Noon + System.GetElapsedTime(_began) + _leapt;
        }
    }

    /// <summary>Leaps to a later instant; to one that is past already it does not move.</summary>
    public void LeapTo(DateTimeOffset instant)
    {
        var ahead = instant - GetUtcNow();
        lock (_lock)
        {
            _leapt += ahead > TimeSpan.Zero ? ahead : TimeSpan.Zero;
        }
    }
}
