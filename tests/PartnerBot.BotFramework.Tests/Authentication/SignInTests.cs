using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.JsonWebTokens;
using PartnerBot.BotFramework.Authentication;
using PartnerBot.Testing.Teams;
using Xunit;

namespace PartnerBot.BotFramework.Tests.Authentication;

/// <summary>How a bot signs in, by the way in which it is registered.</summary>
public sealed class SignInTests
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
    public async Task A_failed_sign_in_is_told_without_the_secret_and_not_tried_at_once_again()
    {
        await using var bot = await BotOfThisTest.StartAsync(new Dictionary<string, string?> { ["MicrosoftAppPassword"] = "wrong-secret" });

        await Assert.ThrowsAsync<ConnectorTokenException>(async () => await bot.Tokens.GetAsync(BotOfThisTest.Cancelled));
        await Assert.ThrowsAsync<ConnectorTokenException>(async () => await bot.Tokens.GetAsync(BotOfThisTest.Cancelled));

        Assert.Single(bot.Teams.Entra.SignIns);
        var line = Assert.Single(bot.Logs.Lines, line => line.Event.Id == 130);
        Assert.DoesNotContain("wrong-secret", line.Text, StringComparison.Ordinal);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();

        return new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    private sealed class TemporaryFile(string extension) : IDisposable
    {
        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + extension);

        public void Dispose() => File.Delete(Path);
    }
}
