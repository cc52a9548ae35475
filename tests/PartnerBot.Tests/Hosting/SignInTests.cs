using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerBot.BotFramework.Authentication;
using PartnerBot.Hosting.Health;
using PartnerBot.Testing;
using Xunit;

namespace PartnerBot.Tests.Hosting;

public sealed class SignInTests
{
    private static readonly ConnectorTokenException Refused = new(new InvalidOperationException("AADSTS7000222: The provided client secret keys for app 'b07a' are expired."));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("AADSTS700016", "Compare MicrosoftAppId and MicrosoftAppTenantId")]
    [InlineData("AADSTS90002", "MicrosoftAppTenantId")]
    [InlineData("AADSTS7000215", "Take the secret's value, not its id")]
    [InlineData("AADSTS7000222", "expired")]
    [InlineData("AADSTS7000229", "az ad sp create")]
    [InlineData("AADSTS999999", "https://login.microsoftonline.com/error?code=999999")]
    [InlineData(null, "CertificatePath")]
    public void Each_refusal_says_what_to_do(string? code, string todo)
    {
        var judged = SignInHealth.Judge(new SignInNews(SignInOutcome.Refused, code, HasWorked: false));

        Assert.Equal(HealthStatus.Unhealthy, judged.Status);
        Assert.Contains(todo, judged.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Works", false, HealthStatus.Healthy)]
    [InlineData("NotTried", false, HealthStatus.Unhealthy)]
    [InlineData("Refused", false, HealthStatus.Unhealthy)]
    [InlineData("Refused", true, HealthStatus.Degraded)]
    [InlineData("Unanswered", false, HealthStatus.Degraded)]
    [InlineData("Unanswered", true, HealthStatus.Degraded)]
    public void Only_a_host_that_was_refused_from_its_start_on_takes_no_traffic(string outcome, bool hasWorked, HealthStatus status) =>
        Assert.Equal(status, SignInHealth.Judge(new SignInNews(Enum.Parse<SignInOutcome>(outcome), "AADSTS7000222", hasWorked)).Status);

    [Fact]
    public async Task A_secret_that_runs_out_is_known_and_that_it_once_worked_too()
    {
        var tokens = new TokensInTurn("token", Refused);
        var signIn = new SignIn(tokens, new TestClock());

        await signIn.TryAsync(Cancellation);
        await signIn.TryAsync(Cancellation);

        Assert.Equal(new SignInNews(SignInOutcome.Refused, "AADSTS7000222", HasWorked: true), signIn.News);
    }

    [Fact]
    public async Task A_network_that_is_away_is_no_refusal()
    {
        var signIn = new SignIn(new TokensInTurn(new ConnectorTokenException(new InvalidOperationException("Name or service not known"))), new TestClock());

        await signIn.TryAsync(Cancellation);

        Assert.Equal(new SignInNews(SignInOutcome.Unanswered, null, HasWorked: false), signIn.News);
    }

    [Fact]
    public async Task Who_hears_nothing_for_a_quarter_of_a_minute_waits_no_longer()
    {
        var clock = new TestClock();
        var signIn = new SignIn(new TokensInTurn(), clock);

        var trying = signIn.TryAsync(Cancellation);
        clock.Advance(TimeSpan.FromSeconds(15));
        await trying;

        Assert.Equal(SignInOutcome.Unanswered, signIn.News.Outcome);
    }

    /// <summary>Gives what is queued, a token or a failure; then nothing, for ever.</summary>
    private sealed class TokensInTurn(params IEnumerable<object> answers) : IConnectorTokens
    {
        private readonly Queue<object> _answers = new(answers);

        public async ValueTask<string?> GetAsync(CancellationToken cancellationToken)
        {
            if (!_answers.TryDequeue(out var answer))
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);

            return answer is Exception failure ? throw failure : answer as string;
        }
    }
}
