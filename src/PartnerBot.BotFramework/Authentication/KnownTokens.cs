using System.Collections.Concurrent;
using PartnerBot.BotFramework.State;

namespace PartnerBot.BotFramework.Authentication;

/// <summary>Remembers whom a genuine token showed, for as long as the token is good: the channel sends one for about an hour with all it has to say.</summary>
/// <remarks>
/// Only tokens that were found genuine come in, by their fingerprint, so that nobody can fill it and nothing in it opens a door. What the
/// caller may say is judged with each activity all the same.
/// </remarks>
internal sealed class KnownTokens
{
    private const int Most = 1000;

    private readonly ConcurrentDictionary<UInt128, KnownToken> _tokens = new();

    public KnownToken? Find(ReadOnlySpan<char> token, DateTime now) =>
        _tokens.TryGetValue(Fingerprint.Of(token), out var known) && now < known.GoodUntil ? known : null;

    public void Add(ReadOnlySpan<char> token, KnownToken known, DateTime now)
    {
        if (_tokens.Count >= Most)
            ForgetThePast(now);
        if (_tokens.Count < Most)
            _tokens[Fingerprint.Of(token)] = known;
    }

    private void ForgetThePast(DateTime now)
    {
        foreach (var (token, known) in _tokens)
        {
            if (known.GoodUntil <= now)
                _tokens.TryRemove(token, out _);
        }
    }
}

/// <summary>What a genuine token showed.</summary>
/// <param name="Caller">Who came with it.</param>
/// <param name="Key">By which key it was signed: when the channel withdraws that, the token is worth nothing.</param>
/// <param name="GoodUntil">When it ends, the allowed skew included.</param>
internal sealed record KnownToken(ChannelCaller Caller, ChannelKey Key, DateTime GoodUntil);
