using System.Security.Cryptography;
using PartnerBot.BotFramework.Authentication;

namespace PartnerBot.Hosting.Health;

/// <summary>How the bot's own sign-in at Microsoft went last. It is tried ahead, so that a wrong secret is known before the first message.</summary>
internal sealed class SignIn(IConnectorTokens tokens, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private volatile SignInNews _news = new(SignInOutcome.NotTried, null, HasWorked: false);

    public SignInNews News => _news;

    /// <summary>Signs in, or finds that the token of the last time is still good.</summary>
    public async Task TryAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Longest, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await tokens.GetAsync(ended.Token);
            _news = new(SignInOutcome.Works, null, HasWorked: true);
        }
        catch (ConnectorTokenException refusal)
        {
            var isRefused = refusal.EntraCode is not null || refusal.InnerException is CryptographicException;
            _news = new(isRefused ? SignInOutcome.Refused : SignInOutcome.Unanswered, refusal.EntraCode, _news.HasWorked);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            _news = new(SignInOutcome.Unanswered, null, _news.HasWorked);
        }
    }
}

internal enum SignInOutcome
{
    NotTried,
    Works,

    /// <summary>The credentials are wrong: no other try mends that.</summary>
    Refused,

    /// <summary>Nobody said no, and nobody gave a token.</summary>
    Unanswered,
}

/// <param name="Outcome">What came of the last try.</param>
/// <param name="Code">Entra's code, when it gave one.</param>
/// <param name="HasWorked">Whether any try since the start was successful.</param>
internal sealed record SignInNews(SignInOutcome Outcome, string? Code, bool HasWorked);
