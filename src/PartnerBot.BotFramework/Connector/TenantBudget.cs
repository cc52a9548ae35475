namespace PartnerBot.BotFramework.Connector;

/// <summary>How much this host sends to one tenant: halved when Teams says it is too much, and won back message by message.</summary>
/// <remarks>
/// Teams does not say which limit a refused message has hit. A few refusals among many messages are taken for those of conversations,
/// which sending less to others would not mend; when more than a third of what was sent within some seconds is refused, it is the tenant's.
/// Hosts that share a tenant's limit know nothing of each other. As with TCP, halving and slow recovery lead them to fair shares
/// all the same: whoever sends most loses most.
/// </remarks>
/// <param name="perSecond">The budget when all is well, in messages per second.</param>
internal sealed class TenantBudget(int perSecond)
{
    private const double WonBackPerSecond = 1;

    // One in so many.
    private const int Few = 3;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // So long, that a few more or fewer by chance make no difference, and an answer that took a second still counts with its message.
    private static readonly TimeSpan Judged = TimeSpan.FromSeconds(4);

    private readonly SendTimes _sent = new(perSecond * (int)Judged.TotalSeconds, Judged);
    private readonly SendTimes _refused = new(perSecond * (int)Judged.TotalSeconds, Judged);
    private double _afterCut = perSecond;
    private TimeSpan? _cutAt;

    /// <summary>Until when Teams wants to hear nothing.</summary>
    public TimeSpan PausedUntil { get; private set; }

    /// <summary>Whole messages per second at this time, at least one.</summary>
    public int Rate(TimeSpan now)
    {
        var recovering = now > PausedUntil ? (now - PausedUntil).TotalSeconds : 0;

        return (int)Math.Min(perSecond, _afterCut + (recovering * WonBackPerSecond));
    }

    public TimeSpan FreeFrom(TimeSpan now)
    {
        var begin = now > PausedUntil ? now : PausedUntil;

        return _sent.FreeFrom(begin, new RateWindow(Rate(begin), Second));
    }

    public void Add(TimeSpan at) => _sent.Add(at);

    /// <summary>Teams refused a message with 429.</summary>
    public void Throttled(TimeSpan now, TimeSpan pause)
    {
        _refused.Add(now);
        if (_refused.CountAfter(now - Judged) * Few <= _sent.CountAfter(now - Judged))
            return;

        // What is judged together is one cut.
        if (!(now - _cutAt < Judged))
        {
            _afterCut = Math.Max(1, Rate(now) / 2);
            _cutAt = now;
        }

        if (now + pause > PausedUntil)
            PausedUntil = now + pause;
    }

    /// <summary>Whether a new budget would be no different.</summary>
    public bool IsForgettable(TimeSpan now) => _sent.IsQuiet(now) && now >= PausedUntil && Rate(now) == perSecond;
}
