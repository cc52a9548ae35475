using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.JsonWebTokens;
using PartnerBot.BotFramework.Authentication;
using PartnerBot.Testing;
using PartnerBot.Testing.Services;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Authentication;

public sealed class EntraConnectorTokensTests
{
    [Fact]
    public async Task A_bot_of_one_tenant_signs_in_there_with_its_secret()
    {
        await using var bot = await BotOfThisTest.StartAsync();

        Assert.Equal("token-1", await bot.Tokens.GetAsync(BotOfThisTest.Cancelled));

        var expected = new SignIn(
            "login.microsoftonline.com", FakeTeams.TenantId, FakeTeams.AppId, "https://api.botframework.com/.default", FakeEntra.Secret, null);
        Assert.Equal(expected, Assert.Single(bot.Teams.Entra.SignIns) with { Scope = "https://api.botframework.com/.default" });
        Assert.Contains("https://api.botframework.com/.default", bot.Teams.Entra.SignIns[0].Scope, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Public", "login.microsoftonline.com", "botframework.com", "https://api.botframework.com/.default")]
    [InlineData("USGovernment", "login.microsoftonline.us", "MicrosoftServices.onmicrosoft.us", "https://api.botframework.us/.default")]
    public async Task A_bot_of_many_tenants_signs_in_at_the_channels(string cloud, string host, string tenant, string scope)
    {
        await using var bot = await BotOfThisTest.StartAsync(
            new Dictionary<string, string?> { ["MicrosoftAppType"] = "MultiTenant", ["Bot:Authentication:Cloud"] = cloud });

        await bot.Tokens.GetAsync(BotOfThisTest.Cancelled);

        var signIn = Assert.Single(bot.Teams.Entra.SignIns);
        Assert.Equal(host, signIn.Host);
        Assert.Equal(tenant, signIn.Tenant, ignoreCase: true);
        Assert.Contains(scope, signIn.Scope, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData(".pem")]
    [InlineData(".pfx")]
    public async Task A_bot_with_a_certificate_signs_in_with_an_assertion_of_its_own(string form)
    {
        using var certificate = Certificate();
        using var file = new TemporaryFile(form);
        var pem = certificate.ExportCertificatePem() + "\n" + certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem();
        var settings = new Dictionary<string, string?> { ["MicrosoftAppPassword"] = "" };
        switch (form)
        {
            case "text":
                settings["Bot:Authentication:CertificatePem"] = pem;
                break;
            case ".pem":
                await File.WriteAllTextAsync(file.Path, pem, BotOfThisTest.Cancelled);
                settings["Bot:Authentication:CertificatePath"] = file.Path;
                break;
            default:
                await File.WriteAllBytesAsync(file.Path, certificate.Export(X509ContentType.Pfx, "pass"), BotOfThisTest.Cancelled);
                settings["Bot:Authentication:CertificatePath"] = file.Path;
                settings["Bot:Authentication:CertificatePassword"] = "pass";
                break;
        }

        await using var bot = await BotOfThisTest.StartAsync(settings);
        await bot.Tokens.GetAsync(BotOfThisTest.Cancelled);

        var signIn = Assert.Single(bot.Teams.Entra.SignIns);
        Assert.Null(signIn.Secret);
        Assert.Equal(FakeTeams.AppId, new JsonWebToken(signIn.Assertion).Issuer);
    }

    [Fact]
    public async Task A_managed_identity_asks_its_machine()
    {
        await using var bot = await BotOfThisTest.StartAsync(
            new Dictionary<string, string?> { ["MicrosoftAppType"] = "UserAssignedMSI", ["MicrosoftAppPassword"] = "", ["MicrosoftAppTenantId"] = "" });

        await bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled);

        var signIn = bot.Teams.Entra.SignIns[^1];
        Assert.Equal(("169.254.169.254", FakeTeams.AppId, "https://api.botframework.com"), (signIn.Host, signIn.ClientId, signIn.Scope));
    }

    [Fact]
    public async Task A_federated_bot_shows_the_token_of_its_managed_identity()
    {
        const string Identity = "1de00000-0000-4000-8000-000000000001";
        await using var bot = await BotOfThisTest.StartAsync(
            new Dictionary<string, string?> { ["Bot:Authentication:FederatedClientId"] = Identity, ["MicrosoftAppPassword"] = "" });

        await bot.Connector.SendAsync(BotOfThisTest.Message, BotOfThisTest.Cancelled);

        var machine = bot.Teams.Entra.SignIns[^2];
        var signIn = bot.Teams.Entra.SignIns[^1];
        Assert.Equal((Identity, "api://AzureADTokenExchange"), (machine.ClientId, machine.Scope));
        Assert.Equal((FakeTeams.AppId, "token-1"), (signIn.ClientId, signIn.Assertion));
    }

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
    public async Task A_failed_sign_in_is_told_without_the_secret_and_not_tried_at_once_again()
    {
        await using var bot = await BotOfThisTest.StartAsync(new Dictionary<string, string?> { ["MicrosoftAppPassword"] = "wrong-secret" });

        await Assert.ThrowsAsync<ConnectorTokenException>(async () => await bot.Tokens.GetAsync(BotOfThisTest.Cancelled));
        await Assert.ThrowsAsync<ConnectorTokenException>(async () => await bot.Tokens.GetAsync(BotOfThisTest.Cancelled));

        Assert.Single(bot.Teams.Entra.SignIns);
        var line = Assert.Single(bot.Logs.Lines, line => line.Event.Id == 130);
        Assert.DoesNotContain("wrong-secret", line.Text, StringComparison.Ordinal);
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

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();

        return new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

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

    private sealed class TemporaryFile(string extension) : IDisposable
    {
        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + extension);

        public void Dispose() => File.Delete(Path);
    }
}
