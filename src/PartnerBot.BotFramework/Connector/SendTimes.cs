namespace PartnerBot.BotFramework.Connector;

/// <summary>When the latest messages went out, or will: a ring that grows with use, and tells when the next may follow.</summary>
/// <remarks>
/// A token bucket would be smaller, but lets twice its size through within one window: first what it holds, then what flows in.
/// With the n-th last time at hand each window is exact and costs one comparison.
/// </remarks>
/// <param name="most">How many times are ever looked back.</param>
/// <param name="memory">How long a time matters.</param>
internal sealed class SendTimes(int most, TimeSpan memory)
{
    private TimeSpan[] _ring = new TimeSpan[Math.Min(most, 4)];
    private int _next;
    private int _kept;

    /// <summary>The first time from <paramref name="begin"/> on at which every window has room; never before the latest, for whoever came first goes first.</summary>
    public TimeSpan FreeFrom(TimeSpan begin, params ReadOnlySpan<RateWindow> windows)
    {
        var free = _kept > 0 && Back(1) > begin ? Back(1) : begin;
        foreach (var window in windows)
        {
            if (window.Count <= _kept && Back(window.Count) + window.Length is var over && over > free)
                free = over;
        }

        return free;
    }

    public void Add(TimeSpan at)
    {
        if (_kept == _ring.Length && _kept < most && Back(_kept) > at - memory)
            Grow();

        _ring[_next] = at;
        _next = (_next + 1) % _ring.Length;
        _kept = Math.Min(_kept + 1, _ring.Length);
    }

    /// <summary>How many of the times that are remembered lie after this one.</summary>
    public int CountAfter(TimeSpan time)
    {
        var count = 0;
        while (count < _kept && Back(count + 1) > time)
        {
            count++;
        }

        return count;
    }

    /// <summary>Whether nothing that is remembered matters any more.</summary>
    public bool IsQuiet(TimeSpan now) => _kept == 0 || Back(1) <= now - memory;

    private TimeSpan Back(int steps) => _ring[(_next - steps + _ring.Length) % _ring.Length];

    private void Grow()
    {
        var larger = new TimeSpan[Math.Min(most, _ring.Length * 2)];
        for (var i = 0; i < _kept; i++)
        {
            larger[i] = Back(_kept - i);
        }

        _next = _kept;
        _ring = larger;
    }
}
