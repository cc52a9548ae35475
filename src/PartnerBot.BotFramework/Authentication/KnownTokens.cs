using System.Collections.Concurrent;

namespace PartnerBot.BotFramework.Authentication;

/// <summary>Remembers whom a genuine token showed, for as long as the token is good: the channel sends one for about an hour with all it has to say.</summary>
/// <remarks>
/// Only tokens that were found genuine come in, by their fingerprint, so that nobody can fill it and nothing in it opens a door. What the
/// caller may say is judged with each activity all the same.
/// </remarks>
internal sealed class KnownTokens
{
    private const int Most = 1000;

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<UInt128, KnownToken> _tokens = new();
    private long _sweptAt;

    public KnownToken? Find(UInt128 token, DateTime now) =>
        _tokens.TryGetValue(token, out var known) && now < known.GoodUntil ? known : null;

    public void Add(UInt128 token, KnownToken known, DateTime now)
    {
        if (_tokens.Count < Most || TryForgetThePast(now))
            _tokens[token] = known;
    }

    /// <summary>Makes room once a minute at most: to look through all of them for each token that comes would cost as much as checking it.</summary>
    private bool TryForgetThePast(DateTime now)
    {
        var swept = Interlocked.Read(ref _sweptAt);
        if (now.Ticks - swept < BetweenSweeps.Ticks || Interlocked.CompareExchange(ref _sweptAt, now.Ticks, swept) != swept)
            return false;

        foreach (var (token, known) in _tokens)
        {
            if (known.GoodUntil <= now)
                _tokens.TryRemove(token, out _);
        }

        return _tokens.Count < Most;
    }
}

/// <summary>What a genuine token showed.</summary>
/// <param name="Caller">Who came with it.</param>
/// <param name="Key">By which key it was signed: when the channel withdraws that, the token is worth nothing.</param>
/// <param name="GoodUntil">When it ends, the allowed skew included.</param>
internal sealed record KnownToken(ChannelCaller Caller, ChannelKey Key, DateTime GoodUntil);
