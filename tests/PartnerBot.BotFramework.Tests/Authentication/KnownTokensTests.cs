using System.Collections.Frozen;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Tokens;
using PartnerBot.BotFramework.Authentication;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Authentication;

public sealed class KnownTokensTests
{
    private static readonly DateTime Noon = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);

    private readonly KnownTokens _tokens = new();

    [Fact]
    public void A_token_is_known_until_it_ends()
    {
        _tokens.Add(7, GoodFor(TimeSpan.FromHours(1)), Noon);

        Assert.NotNull(_tokens.Find(7, Noon + TimeSpan.FromMinutes(59)));
        Assert.Null(_tokens.Find(7, Noon + TimeSpan.FromHours(1)));
        Assert.Null(_tokens.Find(8, Noon));
    }

    [Fact]
    public void No_more_than_a_thousand_are_remembered_and_those_that_have_ended_make_room()
    {
        for (var token = 0; token < 1000; token++)
            _tokens.Add((UInt128)token, GoodFor(TimeSpan.FromMinutes(token < 10 ? 1 : 60)), Noon);

        _tokens.Add(1000, GoodFor(TimeSpan.FromHours(1)), Noon);
        Assert.Null(_tokens.Find(1000, Noon));

        var later = Noon + TimeSpan.FromMinutes(2);
        _tokens.Add(1001, GoodFor(TimeSpan.FromHours(1)), later);
        Assert.NotNull(_tokens.Find(1001, later));
        Assert.NotNull(_tokens.Find(999, later));
    }

    [Fact]
    public void Room_is_looked_for_once_a_minute()
    {
        for (var token = 0; token < 1000; token++)
            _tokens.Add((UInt128)token, GoodFor(TimeSpan.FromSeconds(token == 0 ? 30 : 3600)), Noon);
        _tokens.Add(1000, GoodFor(TimeSpan.FromHours(1)), Noon);

        // The first has ended meanwhile, but to look for it with each token that comes would cost as much as checking one.
        _tokens.Add(1001, GoodFor(TimeSpan.FromHours(1)), Noon + TimeSpan.FromSeconds(59));
        Assert.Null(_tokens.Find(1001, Noon + TimeSpan.FromSeconds(59)));
        _tokens.Add(1001, GoodFor(TimeSpan.FromHours(1)), Noon + TimeSpan.FromSeconds(60));
        Assert.NotNull(_tokens.Find(1001, Noon + TimeSpan.FromSeconds(60)));
    }

    private static KnownToken GoodFor(TimeSpan time)
    {
        var key = new ChannelKey("key", new SymmetricSecurityKey(new byte[32]), FrozenSet<string>.Empty);

        return new KnownToken(new ChannelCaller(key, null, new ServiceUrls(loopback: false), new AllowedTenants([]), NullLogger.Instance), key, Noon + time);
    }
}
