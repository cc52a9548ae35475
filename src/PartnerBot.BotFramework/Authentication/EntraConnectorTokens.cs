using Azure.Core;
using Microsoft.Extensions.Logging;

namespace PartnerBot.BotFramework.Authentication;

/// <summary>Tokens of Microsoft Entra, fetched by Azure.Identity and held until shortly before they expire.</summary>
/// <remarks>
/// Azure.Identity caches too, but gives no way to drop a token that the connector has refused, short of a new credential; and its
/// cache costs more than a comparison of two instants in every turn.
/// </remarks>
/// <param name="connect">Makes a credential with an empty cache.</param>
/// <param name="scope">For what the tokens are to be good.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where a failed sign-in is told to operators.</param>
internal sealed partial class EntraConnectorTokens(
    Func<TokenCredential> connect, string scope, TimeProvider time, ILogger<EntraConnectorTokens> logger) : IConnectorTokens, IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    // Who still has a good token does not wait long for the next one.
    private static readonly TimeSpan WithSpare = TimeSpan.FromSeconds(2);

    // A wrong secret is not tried anew by every message that wants to leave.
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    // A token that is refused so young is not mended by another one: the bot is not registered, or its clock or cloud is wrong.
    private static readonly TimeSpan TooYoungToDrop = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _signingIn = new(1, 1);
    private volatile Held? _held;
    private TokenCredential? _credential;
    private Exception? _failure;
    private DateTimeOffset _nextTry = DateTimeOffset.MinValue;

    public ValueTask<string?> GetAsync(CancellationToken cancellationToken) =>
        _held is { } held && time.GetUtcNow() < held.RenewAt ? new(held.Token) : new(RenewAsync(cancellationToken));

    public void Drop(string token)
    {
        if (_held is { } held && held.Token == token && time.GetUtcNow() - held.Since >= TooYoungToDrop)
            Interlocked.CompareExchange(ref _held, held with { RenewAt = DateTimeOffset.MinValue, IsRefused = true }, held);
    }

    public void Dispose() => _signingIn.Dispose();

    private async Task<string?> RenewAsync(CancellationToken cancellationToken)
    {
        var spare = Spare();
        if (!await _signingIn.WaitAsync(spare is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken))
            return spare;

        try
        {
            var held = _held;
            var now = time.GetUtcNow();
            if (held is not null && now < held.RenewAt)
                return held.Token;

            spare = Spare();
            if (now < _nextTry)
                return spare ?? throw new ConnectorTokenException(_failure!);

            using var limit = new CancellationTokenSource(spare is null ? Timeout.InfiniteTimeSpan : WithSpare, time);

            return await SignInAsync(renewCredential: held is { IsRefused: true }, limit.Token, cancellationToken)
                ?? spare
                ?? throw new ConnectorTokenException(_failure!);
        }
        finally
        {
            _signingIn.Release();
        }
    }

    /// <summary>The token that is held, while it is still good: to go on with when there is no newer one.</summary>
    private string? Spare() => _held is { IsRefused: false } held && time.GetUtcNow() < held.ExpiresAt ? held.Token : null;

    private async Task<string?> SignInAsync(bool renewCredential, CancellationToken limit, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(limit, cancellationToken);
        try
        {
            if (_credential is null || renewCredential)
                _credential = connect();

            var token = await _credential.GetTokenAsync(new TokenRequestContext([scope]), ended.Token);
            // Azure.Identity may answer with the same token again; that makes it no younger.
            var since = _held is { } held && held.Token == token.Token ? held.Since : time.GetUtcNow();
            _held = new Held(token.Token, since, token.ExpiresOn - Margin, token.ExpiresOn, IsRefused: false);

            return token.Token;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Of any kind: a certificate that may not be read, a tenant that cannot be one, whatever a credential of tomorrow throws. What waits to be
            // sent waits for the next try; an exception of another type would give it up.
            _failure = e;
            _nextTry = time.GetUtcNow() + AfterFailure;
            Log.NotSignedIn(logger, scope, e);

            return null;
        }
    }

    private sealed record Held(string Token, DateTimeOffset Since, DateTimeOffset RenewAt, DateTimeOffset ExpiresAt, bool IsRefused);

    private static partial class Log
    {
        [LoggerMessage(EventId = 130, Level = LogLevel.Error, Message = "The bot could not sign in for {Scope}; nothing can be sent until it can")]
        public static partial void NotSignedIn(ILogger logger, string scope, Exception exception);
    }
}
