using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerBot.BotFramework.Authentication;
using PartnerBot.Testing;
using PartnerBot.Testing.Services;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Authentication;

/// <summary>How long a token is kept, and what is used when there is no newer one.</summary>
public sealed class EntraConnectorTokensTests
{
    [Fact]
    public async Task Many_calls_at_once_share_one_sign_in()
    {
        await using var bot = await BotOfThisTest.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => bot.Tokens.GetAsync(BotOfThisTest.Cancelled).AsTask()));

        Assert.Single(bot.Teams.Entra.SignIns);
    }

    [Theory]
    [InlineData(54, "1")]
    [InlineData(55, "2")]
    public async Task A_token_of_an_hour_is_renewed_five_minutes_before_its_end(int minutes, string expected)
    {
        var clock = new TestClock();
        using var tokens = Tokens(new CountingCredential(clock), clock);
        await tokens.GetAsync(BotOfThisTest.Cancelled);

        clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(expected, await tokens.GetAsync(BotOfThisTest.Cancelled));
    }

    [Fact]
    public async Task A_token_that_cannot_be_renewed_is_used_to_its_end()
    {
        var clock = new TestClock();
        var credential = new CountingCredential(clock);
        using var tokens = Tokens(credential, clock);
        await tokens.GetAsync(BotOfThisTest.Cancelled);
        credential.IsDown = true;

        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("1", await tokens.GetAsync(BotOfThisTest.Cancelled));

        clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<ConnectorTokenException>(async () => await tokens.GetAsync(BotOfThisTest.Cancelled));
    }

    [Fact]
    public async Task A_dropped_token_is_replaced_by_a_new_one()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        await bot.Tokens.GetAsync(BotOfThisTest.Cancelled);
        bot.Clock.Advance(TimeSpan.FromMinutes(2));

        bot.Tokens.Drop("token-1");
        bot.Tokens.Drop("token-1");

        Assert.Equal("token-2", await bot.Tokens.GetAsync(BotOfThisTest.Cancelled));
        bot.Tokens.Drop("token-1");
        Assert.Equal("token-2", await bot.Tokens.GetAsync(BotOfThisTest.Cancelled));
    }

    [Fact]
    public async Task A_token_of_a_moment_ago_is_not_dropped()
    {
        await using var bot = await BotOfThisTest.StartAsync();
        await bot.Tokens.GetAsync(BotOfThisTest.Cancelled);

        bot.Tokens.Drop("token-1");

        Assert.Equal("token-1", await bot.Tokens.GetAsync(BotOfThisTest.Cancelled));
    }

    [Fact]
    public async Task A_sign_in_that_hangs_holds_nobody_up_who_still_has_a_token()
    {
        var clock = new TestClock();
        var credential = new CountingCredential(clock);
        using var tokens = Tokens(credential, clock);
        await tokens.GetAsync(BotOfThisTest.Cancelled);
        clock.Advance(TimeSpan.FromMinutes(56));
        credential.Hangs = true;

        var renewing = tokens.GetAsync(BotOfThisTest.Cancelled).AsTask();

        Assert.Equal("1", await SoonAsync(tokens.GetAsync(BotOfThisTest.Cancelled).AsTask()));
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("1", await SoonAsync(renewing));
    }

    [Fact]
    public async Task Who_has_no_token_waits_for_a_slow_sign_in()
    {
        var clock = new TestClock();
        var credential = new CountingCredential(clock) { Hangs = true };
        using var tokens = Tokens(credential, clock);
        using var turn = new CancellationTokenSource();

        var waiting = tokens.GetAsync(turn.Token).AsTask();
        clock.Advance(TimeSpan.FromSeconds(9));

        Assert.False(waiting.IsCompleted);
        await turn.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SoonAsync(waiting));
    }

    [Fact]
    public async Task Whatever_a_sign_in_fails_with_is_a_failed_sign_in_and_tried_again()
    {
        var clock = new TestClock();
        Queue<Exception> failures = new([new UnauthorizedAccessException("/keys/bot.pem"), new ArgumentException("No tenant."), new FormatException()]);
        using var tokens = Tokens(() => failures.TryDequeue(out var failure) ? throw failure : new CountingCredential(clock), clock);

        while (failures.TryPeek(out var expected))
        {
            var failure = await Assert.ThrowsAsync<ConnectorTokenException>(async () => await tokens.GetAsync(BotOfThisTest.Cancelled));
            Assert.Same(expected, failure.InnerException);
            clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal("1", await tokens.GetAsync(BotOfThisTest.Cancelled));
    }

    private static EntraConnectorTokens Tokens(CountingCredential credential, TestClock clock) => Tokens(() => credential, clock);

    private static EntraConnectorTokens Tokens(Func<TokenCredential> connect, TestClock clock) =>
        new(connect, "scope", clock, NullLogger<EntraConnectorTokens>.Instance);

    private static Task<string?> SoonAsync(Task<string?> token) => token.WaitAsync(Until.Stopper, BotOfThisTest.Cancelled);

    private sealed class CountingCredential(TestClock clock) : TokenCredential
    {
        private int _given;

        public bool IsDown { get; set; }

        public bool Hangs { get; set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => IsDown
            ? throw new AuthenticationFailedException("Entra is down.")
            : new AccessToken($"{++_given}", clock.GetUtcNow().AddHours(1));

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            await Task.Yield();
            if (Hangs)
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);

            return GetToken(requestContext, cancellationToken);
        }
    }
}
